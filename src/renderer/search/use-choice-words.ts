/** What a choice is called, as in `Newspaper: 河口日报`. */
import { useTranslation } from 'react-i18next';
import type { Choice } from './chosen-choices';
import { spanWords } from './timeline-words';
import { useFacetWords } from './use-facet-words';

/** Returns the words of a choice, in the interface's language. */
export function useChoiceWords(): (choice: Choice) => string {
  const { t, i18n } = useTranslation('results');
  const words = useFacetWords();
  return (choice) => {
    if (choice.kind === 'span') {
      return t('choice', {
        facet: t('timeline.time'),
        value: spanWords(t, choice.span, i18n.language),
      });
    }
    const { facet, value } = choice;
    return t('choice', { facet: t(`facet.${facet}`), value: words.wordsOf(facet, { value, label: value }) });
  };
}
