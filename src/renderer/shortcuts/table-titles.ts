/** The names of the actions of the tables of keys, in the language of the interface. */
import i18next from 'i18next';
import { type MendAction, rolesByDigit } from '../corrections/mend-keys';
import type { HighlightKey } from '../reader/chosen-keys';
import type { ReaderAction } from '../reader/reader-keys';

/** What an action of the reader is called. */
export function readerActionTitle(action: ReaderAction): string {
  const number = /^(?:highlight|favourite)-(\d)$/u.exec(action)?.[1];
  if (number !== undefined) {
    return action.startsWith('highlight')
      ? i18next.t('shortcuts:colour', { number })
      : i18next.t('shortcuts:favourite', { number });
  }
  switch (action) {
    case 'next-highlight':
      return i18next.t('marking:keys.next');
    case 'previous-highlight':
      return i18next.t('marking:keys.previous');
    case 'split':
      return i18next.t('marking:keys.split');
    case 'tag-selection':
      return i18next.t('marking:keys.tag');
    default:
      return i18next.t(`reader:keys.${action as NamedReaderAction}`);
  }
}

type NamedReaderAction = Exclude<
  ReaderAction,
  | `highlight-${1 | 2 | 3 | 4 | 5}`
  | `favourite-${number}`
  | 'next-highlight'
  | 'previous-highlight'
  | 'split'
  | 'tag-selection'
>;

/** What an action of mending is called. */
export function mendActionTitle(action: MendAction): string {
  const role = rolesByDigit.find((each) => action === `role-${each}`);
  if (role !== undefined) return i18next.t('shortcuts:role', { role: i18next.t(`reader:roles.${role}`) });
  return i18next.t(`corrections:action.${action as Exclude<MendAction, `role-${string}`>}`);
}

/** What an action on a chosen highlight is called. */
export function highlightActionTitle(action: HighlightKey['action']): string {
  switch (action) {
    case 'open':
      return i18next.t('marking:keys.open');
    case 'delete':
      return i18next.t('marking:keys.delete');
    case 'note':
      return i18next.t('shortcuts:highlight.note');
    case 'tag':
      return i18next.t('shortcuts:highlight.tag');
    case 'cite':
      return i18next.t('shortcuts:highlight.cite');
    case 'done':
      return i18next.t('shortcuts:highlight.done');
  }
}
