/** The five colours as buttons: to highlight a selection, or to give a highlight or a tag another colour. */
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type HighlightColour, highlightColours } from '../db/rows';
import { classNames } from '../ui/class-names';
import { WithTooltip } from '../ui/tooltip';
import styles from './colour-buttons.module.css';

export interface ColourButtonsProps {
  readonly onChoose: (colour: HighlightColour) => void;
}

/** Buttons that each highlight in their colour; their place in the row is their key. */
export function ColourButtons({ onChoose }: ColourButtonsProps) {
  const { t } = useTranslation('highlights');
  return highlightColours.map((colour, index) => (
    <WithTooltip key={colour} label={t(`highlightIn.${colour}`)} shortcut={String(index + 1)}>
      <Button
        aria-label={t(`highlightIn.${colour}`)}
        className={styles.button ?? ''}
        onPress={() => onChoose(colour)}
      >
        <span className={classNames(styles.swatch, styles[colour])} />
      </Button>
    </WithTooltip>
  ));
}

export interface ColourChoiceProps {
  /** What has the colour, as in "Colour of the highlight". */
  readonly label: string;
  readonly value: HighlightColour;
  readonly onChange: (colour: HighlightColour) => void;
}

/** A choice of one colour. */
export function ColourChoice({ label, value, onChange }: ColourChoiceProps) {
  const { t } = useTranslation('highlights');
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const colour = highlightColours.find((key) => keys.has(key));
        if (colour !== undefined && colour !== value) onChange(colour);
      }}
      className={styles.choice ?? ''}
    >
      {highlightColours.map((colour) => (
        <ToggleButton
          key={colour}
          id={colour}
          aria-label={t(`colours.${colour}`)}
          className={classNames(styles.button, styles.small)}
        >
          <span className={classNames(styles.swatch, styles[colour])} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
