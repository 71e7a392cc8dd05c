/** What results were narrowed down by, each of it removable: by its button, or by Delete. */
import { X } from 'lucide-react';
import { Button as BareButton, Tag, TagGroup, TagList } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import styles from './choice-chips.module.css';
import { type Choice, choicesOf, withoutChoice } from './chosen-choices';
import type { FacetChoices } from './search-state';
import { useChoiceWords } from './use-choice-words';

export interface ChoiceChipsProps {
  readonly choices: FacetChoices;
  readonly onChoices: (choices: FacetChoices) => void;
}

/** The chips; nothing when nothing is chosen. */
export function ChoiceChips({ choices, onChoices }: ChoiceChipsProps) {
  const { t } = useTranslation('results');
  const wordsOf = useChoiceWords();
  const all = choicesOf(choices);
  if (all.length === 0) return null;

  function remove(keys: ReadonlySet<unknown>): void {
    const removed = all.filter(({ key }) => keys.has(key));
    onChoices(removed.reduce((rest: FacetChoices, choice: Choice) => withoutChoice(rest, choice), choices));
  }

  return (
    <div className={styles.chips}>
      <TagGroup aria-label={t('chosen')} onRemove={remove} className={styles.group ?? ''}>
        <TagList items={all.map((choice) => ({ ...choice, id: choice.key }))} className={styles.list ?? ''}>
          {(choice) => {
            const words = wordsOf(choice);
            return (
              <Tag id={choice.key} textValue={words} className={styles.chip ?? ''}>
                <span className={styles.words} title={words}>
                  {words}
                </span>
                <BareButton slot="remove" className={styles.remove ?? ''} aria-label={t('unchoose')}>
                  <Icon of={X} size={12} />
                </BareButton>
              </Tag>
            );
          }}
        </TagList>
      </TagGroup>
      {all.length > 1 && (
        <Button size="small" variant="quiet" onPress={() => onChoices({})}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
