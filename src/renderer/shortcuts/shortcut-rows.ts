/** All shortcuts in one list, with the keys they have now: what the list of shortcuts shows and changes. */
import { type LiveAction, liveActions } from '../app/actions';
import { keysNow } from '../app/key-choices';
import { type KeyRow, tableId } from '../app/key-tables';
import { formatKeys, type KeyText } from '../app/keystrokes';
import { type ActionSection, actionSections, knownActions } from '../app/known-actions';
import { mendKeys } from '../corrections/mend-keys';
import { highlightKeys } from '../reader/chosen-keys';
import { readerKeys } from '../reader/reader-keys';
import { savedSearchKeys, savedSearchKeyTitle } from '../search/saved-search-keys';
import { tagTreeKeys, tagTreeTitle } from '../tags/tag-tree-keys';
import { untaggedKeys, untaggedKeyTitle } from '../themes/untagged-keys';
import { highlightActionTitle, mendActionTitle, readerActionTitle } from './table-titles';

export interface ShortcutRow {
  readonly id: string;
  readonly title: string;
  readonly section: ActionSection;
  /** The keys that give it now. */
  readonly keys: readonly KeyText[];
  readonly usual: readonly KeyText[];
}

/** Every shortcut, by section; those of the window that are only there now come after the known ones. */
export function shortcutRows(live: readonly LiveAction[] = liveActions()): readonly ShortcutRow[] {
  const rows: ShortcutRow[] = [
    ...Object.entries(knownActions).map(([id, known]) => row(id, known.title(), known.section, known.keys)),
    ...tableRows('reader', readerKeys, readerActionTitle, ({ needsSelection }) =>
      needsSelection === true ? 'selection' : 'reading',
    ),
    ...tableRows('highlight', highlightKeys, highlightActionTitle, () => 'highlight'),
    ...tableRows('mending', mendKeys, mendActionTitle, () => 'mending'),
    ...tableRows('tags', tagTreeKeys, tagTreeTitle, () => 'tags'),
    ...tableRows('untagged', untaggedKeys, untaggedKeyTitle, () => 'tags'),
    ...tableRows('savedSearch', savedSearchKeys, savedSearchKeyTitle, () => 'search'),
  ];
  const ids = new Set(rows.map(({ id }) => id));
  for (const action of live) {
    if (!ids.has(action.id) && !action.isQuiet) {
      rows.push({ ...action, usual: action.usualKeys });
    }
  }
  return actionSections.flatMap((section) => rows.filter((each) => each.section === section));
}

function row(id: string, title: string, section: ActionSection, usual: readonly KeyText[]): ShortcutRow {
  return { id, title, section, keys: keysNow(id, usual), usual };
}

function tableRows<Row extends KeyRow>(
  place: string,
  table: readonly Row[],
  titleOf: (action: Row['action']) => string,
  sectionOf: (row: Row) => ActionSection,
): readonly ShortcutRow[] {
  const byAction = new Map<Row['action'], Row[]>();
  for (const each of table) byAction.set(each.action, [...(byAction.get(each.action) ?? []), each]);
  return [...byAction].flatMap(([action, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const usual = same.map((each) => formatKeys(strokeOnly(each)));
    return [row(tableId(place, action), titleOf(action), sectionOf(first), usual)];
  });
}

function strokeOnly({ key, mod, ctrl, alt, shift }: KeyRow) {
  return {
    key,
    ...(mod && { mod }),
    ...(ctrl && { ctrl }),
    ...(alt && { alt }),
    ...(shift && { shift }),
  };
}
