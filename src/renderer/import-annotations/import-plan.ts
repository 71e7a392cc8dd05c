/** An import from the plan to the library: looked at first, then one step that can be undone. */
import type { ImportFormat, ImportPlan } from '#core/import/plan';
import { namingKey } from '#core/names/model';
import type { BroadsheetDatabase } from '../db/database';
import { act } from '../db/edit';
import { joinNames } from '../db/join-names';
import type { PreferenceRow } from '../db/preference-rows';
import { highlightColours } from '../db/rows';
import { fitFacts } from './fit-facts';
import { type FitOptions, fitPlan } from './fit-plan';
import type { Fitted, Unplaced } from './fitted';
import { LibraryTexts } from './library-texts';
import { NewTexts } from './new-texts';

/** The parts of a file that a person knows. */
export const importedParts = [
  'texts',
  'tags',
  'highlights',
  'marks',
  'notes',
  'links',
  'facts',
  'names',
  'colours',
] as const;
export type ImportedPart = (typeof importedParts)[number];

/** How much of a part is new, is here and gets more, or is here and stays. */
export interface PartCounts {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}

/** What an import would do. */
export interface AnnotationsPreview {
  readonly format: ImportFormat;
  readonly counts: Readonly<Record<ImportedPart, PartCounts>>;
  readonly unplaced: readonly (
    | Unplaced
    | { readonly kind: 'facts'; readonly words: string; readonly isKept: false }
  )[];
  /** Tags whose name is another one's here. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** What of the file was passed over, a sentence each. */
  readonly skipped: readonly string[];
}

/** An import that is ready: `apply` writes what the preview says. */
export interface ReadyImport {
  readonly preview: AnnotationsPreview;
  apply(): Promise<void>;
}

/** Prepares the import of a plan; nothing is written. `name`: what the file is called. */
export async function prepareImport(
  db: BroadsheetDatabase,
  plan: ImportPlan,
  name: string,
  options: FitOptions,
): Promise<ReadyImport> {
  const { now } = options;
  const fresh = new NewTexts(db, plan.name === '' ? name : plan.name);
  const texts = new LibraryTexts(db, plan, fresh);
  // Texts without a passage come too: they are part of the project.
  for (const [key, text] of plan.texts) if (text.kind === 'source') await texts.find(key);
  const fitted = await fitPlan(db, plan, texts, options);
  const facts = await fitFacts(db, plan);
  const names = joinNames(plan.names.length > 0 ? await db.names.toArray() : [], plan.names, now);
  const colours = await fitColours(db, plan);
  const { tags, highlights, marks, notes, links } = fitted;
  const preview: AnnotationsPreview = {
    format: plan.format,
    counts: {
      texts: {
        added: fresh.count,
        changed: 0,
        kept: [...plan.texts.values()].filter(({ kind }) => kind === 'source').length - fresh.count,
      },
      tags: { added: tags.added.length, changed: tags.changed.length, kept: tags.kept },
      highlights: countsOf(highlights),
      marks: countsOf(marks),
      notes: countsOf(notes),
      links: countsOf(links),
      facts: { added: facts.rows.length, changed: 0, kept: facts.kept },
      names: { added: names.added.length, changed: names.changed.length, kept: names.kept },
      colours: { added: colours.added, changed: 0, kept: colours.kept },
    },
    unplaced: [
      ...fitted.unplaced,
      ...facts.unplaced.map((words) => ({ kind: 'facts', words, isKept: false }) as const),
    ],
    renamed: tags.renamed,
    skipped: plan.skipped,
  };
  return {
    preview,
    async apply() {
      const sources = await fresh.write(now);
      await act(db, { action: 'importAnnotations', values: { name } }, async (edit) => {
        for (const row of sources) await edit.put('sources', row);
        await edit.add('tags', tags.added);
        await edit.putAll('tags', tags.changed);
        await edit.add('highlights', [...highlights.added.values()]);
        await edit.putAll('highlights', [...highlights.changed.values()]);
        await edit.add('marks', [...marks.added.values()]);
        await edit.add('notes', [...notes.added.values()]);
        await edit.putAll('notes', [...notes.changed.values()]);
        await edit.add('links', [...links.added.values()]);
        await edit.putAll('facts', facts.rows);
        await edit.add('names', names.added);
        await edit.putAll('names', names.changed);
        // What comes after all is no longer refused.
        await edit.removeAll(
          'refusedNames',
          names.added.map(({ kind, name: own }) => namingKey(kind, own)),
        );
        if (colours.row !== null) await edit.put('preferences', colours.row);
      });
    },
  };
}

function countsOf<Row>({ added, changed, kept }: Fitted<Row>): PartCounts {
  return { added: added.size, changed: changed.size, kept };
}

/** Meanings of colours that mean nothing here yet. */
async function fitColours(
  db: BroadsheetDatabase,
  plan: ImportPlan,
): Promise<{ readonly row: PreferenceRow | null; readonly added: number; readonly kept: number }> {
  const row = await db.preferences.get('colour-meanings');
  const meanings = row?.id === 'colour-meanings' ? row.meanings : {};
  const said = highlightColours.filter((colour) => (plan.colours[colour] ?? '') !== '');
  const more = said.filter((colour) => (meanings[colour] ?? '') === '');
  const added = Object.fromEntries(more.map((colour) => [colour, plan.colours[colour]]));
  return {
    row: more.length === 0 ? null : { id: 'colour-meanings', meanings: { ...meanings, ...added } },
    added: more.length,
    kept: said.length - more.length,
  };
}
