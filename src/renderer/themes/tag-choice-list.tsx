/** The tags with number keys: suggested ones with why, then those used last. */
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColourDot } from '../ui/chip';
import { OfferReasons } from './offer-reasons';
import styles from './tag-choice-list.module.css';
import type { TagChoice } from './use-tag-choices';

export interface TagChoiceListProps {
  /** Undefined until they are known. */
  readonly choices: readonly TagChoice[] | undefined;
  readonly suggested: number;
  readonly onToggle: (choice: TagChoice) => void;
}

/** Two lists, each under its heading. */
export function TagChoiceList({ choices, suggested, onToggle }: TagChoiceListProps) {
  const { t } = useTranslation('themes');
  if (choices === undefined) return <p className={styles.quiet}>{t('untagged.learning')}</p>;
  const others = choices.filter(({ reasons }) => reasons === null);
  return (
    <div className={styles.choices}>
      <h3 className={styles.title}>{t('untagged.suggested')}</h3>
      {suggested === 0 ? (
        <p className={styles.quiet}>{t('untagged.nothing')}</p>
      ) : (
        <ul className={styles.suggested}>
          {choices.map(
            (choice) =>
              choice.reasons !== null && (
                <li key={choice.tag.id} className={styles.suggestion}>
                  <Choice choice={choice} onToggle={onToggle} />
                  <OfferReasons name={choice.tag.name} reasons={choice.reasons.slice(0, 1)} isBrief />
                </li>
              ),
          )}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3 className={styles.title}>{t('untagged.lastUsed')}</h3>
          <ul className={styles.others}>
            {others.map((choice) => (
              <li key={choice.tag.id}>
                <Choice choice={choice} onToggle={onToggle} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Choice({
  choice,
  onToggle,
}: {
  readonly choice: TagChoice;
  readonly onToggle: (choice: TagChoice) => void;
}) {
  const { t } = useTranslation('themes');
  const { tag, key, isOn } = choice;
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={() => onToggle(choice)}
      aria-label={t('untagged.take', { name: tag.name, key })}
      className={styles.choice ?? ''}
    >
      <kbd className={styles.key}>{key}</kbd>
      <ColourDot colour={tag.colour} />
      <span className={styles.name}>{tag.name}</span>
    </ToggleButton>
  );
}
