/** The way from results of a search to every place where its words stand. */
import { TextAlignCenter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../app/navigation';
import type { SearchChoices } from '../search/search-route';
import { IconButton } from '../ui/button';
import { asksForText } from './asked';

export interface ContextLinkProps extends Omit<SearchChoices, 'order'> {
  readonly query: string;
  readonly isEmpty: boolean;
}

/** The button; it rests where nothing was found or no words were asked for. */
export function ContextLink({ query, isEmpty, exact, choices }: ContextLinkProps) {
  const { t } = useTranslation('analysis');
  return (
    <IconButton
      label={t('inContext')}
      icon={TextAlignCenter}
      isDisabled={isEmpty || !asksForText(query, exact === true)}
      onPress={() =>
        navigate({
          view: 'concordance',
          term: query.trim(),
          ...(exact === true && { exact }),
          ...(choices !== undefined && { choices }),
        })
      }
    />
  );
}
