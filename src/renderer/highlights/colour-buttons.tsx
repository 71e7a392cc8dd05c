/** The five colours as buttons: to highlight a selection, or to give a highlight or a tag another colour. */
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type HighlightColour, highlightColours } from '../db/rows';
import { classNames } from '../ui/class-names';
import { WithTooltip } from '../ui/tooltip';
import styles from './colour-buttons.module.css';
import { useColourNames } from './marking-words';

export interface ColourButtonsProps {
  readonly onChoose: (colour: HighlightColour) => void;
}

/** Buttons that each highlight in their colour; their place in the row is their key. */
export function ColourButtons({ onChoose }: ColourButtonsProps) {
  const { t } = useTranslation(['highlights', 'marking']);
  const names = useColourNames();
  return highlightColours.map((colour, index) => {
    const meaning = names.meaning(colour);
    const label = t(`highlightIn.${colour}`);
    const words = meaning === '' ? label : t('marking:colourWithMeaning', { colour: label, meaning });
    return (
      <WithTooltip key={colour} label={words} shortcut={String(index + 1)}>
        <Button aria-label={words} className={styles.button ?? ''} onPress={() => onChoose(colour)}>
          <Swatch colour={colour} />
        </Button>
      </WithTooltip>
    );
  });
}

export interface ColourChoiceProps {
  /** What has the colour, as in "Colour of the highlight". */
  readonly label: string;
  readonly value: HighlightColour;
  readonly onChange: (colour: HighlightColour) => void;
  /** True for a highlight's colour: then the meanings are told with the colours. A tag's colour means its tag. */
  readonly hasMeanings?: boolean;
}

/** A choice of one colour. */
export function ColourChoice({ label, value, onChange, hasMeanings = false }: ColourChoiceProps) {
  const { t } = useTranslation('highlights');
  const names = useColourNames();
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
      {highlightColours.map((colour) => {
        const words = hasMeanings ? names.full(colour) : t(`colours.${colour}`);
        return (
          <WithTooltip key={colour} label={words}>
            <ToggleButton id={colour} aria-label={words} className={classNames(styles.button, styles.small)}>
              <Swatch colour={colour} />
            </ToggleButton>
          </WithTooltip>
        );
      })}
    </ToggleButtonGroup>
  );
}

/** A colour as it is seen, without a name: whoever shows it says it beside. */
export function Swatch({ colour }: { readonly colour: HighlightColour }) {
  return <span className={classNames(styles.swatch, styles[colour])} aria-hidden="true" />;
}
