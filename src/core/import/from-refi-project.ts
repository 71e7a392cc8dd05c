/** REFI-QDA projects as a plan: texts, coded passages, codings of whole texts, notes, users. */
import { guidOf } from '../export/refi-ids';
import { codePointsOf } from '../text/code-points';
import { codesOf } from './from-refi-codebook';
import { countedText } from './line-ends';
import {
  emptyPlan,
  type ImportPlan,
  type PlannedHighlight,
  type PlannedMark,
  type PlannedNote,
  type PlannedPlace,
  type PlannedText,
  plainGuid,
} from './plan';
import { childrenOf, type XmlElement } from './xml-read';

/** Context taken before and after a passage, in UTF-16 units: a power of two, as core/anchor compares it. */
const context = 64;

/** Returns a file of the archive as text by the path in the project; null where it is not there. */
export type TextOfFile = (path: string) => string | null;

/** Returns the plan of a project. */
export function planOfProject(root: XmlElement, textOfFile: TextOfFile): ImportPlan {
  const codes = codesOf(childrenOf(root, 'CodeBook')[0], root);
  const reader = new ProjectReader(
    root,
    textOfFile,
    codes.colours,
    new Set(codes.tags.map(({ key }) => key)),
  );
  for (const sources of childrenOf(root, 'Sources'))
    for (const source of sources.children) reader.readSource(source);
  reader.readLoose(root);
  return {
    ...emptyPlan('project', root.attributes.name ?? ''),
    tags: codes.tags,
    ...reader.found(),
    skipped: [...codes.skipped, ...reader.skipped],
  };
}

const lostSource = plainGuid(guidOf('lost highlights'));

/** Kinds of sources that hold no text that could be marked. */
const otherSources: ReadonlySet<string> = new Set([
  'PDFSource',
  'PictureSource',
  'AudioSource',
  'VideoSource',
]);

interface Coded {
  readonly tags: readonly string[];
  readonly colour: string;
  readonly maker: string;
  readonly createdAt: number | null;
}

class ProjectReader {
  readonly skipped: string[] = [];
  readonly #texts = new Map<string, PlannedText>();
  readonly #highlights = new Map<string, PlannedHighlight>();
  readonly #marks: PlannedMark[] = [];
  readonly #plannedNotes: PlannedNote[] = [];
  readonly #users: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, XmlElement>;
  readonly #isOurs: boolean;
  readonly #origin: string;
  readonly #textOfFile: TextOfFile;
  readonly #colours: ReadonlyMap<string, string>;
  readonly #tags: ReadonlySet<string>;

  constructor(
    root: XmlElement,
    textOfFile: TextOfFile,
    colours: ReadonlyMap<string, string>,
    tags: ReadonlySet<string>,
  ) {
    this.#textOfFile = textOfFile;
    this.#colours = colours;
    this.#tags = tags;
    this.#origin = root.attributes.origin ?? '';
    this.#isOurs = this.#origin.startsWith('Broadsheet');
    this.#users = new Map(
      childrenOf(root, 'Users')
        .flatMap((users) => childrenOf(users, 'User'))
        .map(({ attributes }) => [plainGuid(attributes.guid ?? ''), attributes.name ?? attributes.id ?? '']),
    );
    this.#notes = new Map(
      childrenOf(root, 'Notes')
        .flatMap((notes) => childrenOf(notes, 'Note'))
        .map((note) => [plainGuid(note.attributes.guid ?? ''), note]),
    );
  }

  found(): Pick<ImportPlan, 'texts' | 'highlights' | 'marks' | 'notes'> {
    return {
      texts: this.#texts,
      highlights: [...this.#highlights.values()],
      marks: this.#marks,
      notes: this.#plannedNotes,
    };
  }

  readSource(source: XmlElement): void {
    const { attributes } = source;
    const path = attributes.plainTextPath ?? '';
    const name = attributes.name ?? fileName(path);
    const guid = plainGuid(attributes.guid ?? '');
    if (source.name !== 'TextSource') {
      const passages = source.children.filter((child) => child.name.endsWith('Selection')).length;
      const named = `“${name}”`;
      if (otherSources.has(source.name))
        this.skipped.push(`${named} is no text: it and its ${passages} passages are left out.`);
      return;
    }
    const inside = childrenOf(source, 'PlainTextContent')[0]?.text;
    const whole = inside ?? (path === '' ? null : this.#textOfFile(path));
    const selections = childrenOf(source, 'PlainTextSelection');
    if (whole === null || guid === '') {
      this.skipped.push(
        `The text of “${name}” is not in the project: its ${selections.length} passages are left out.`,
      );
      return;
    }
    const text = countedText(
      whole,
      selections.map(({ attributes: said }) => said),
      this.#origin,
    );
    const isLost = this.#isOurs && guid === lostSource;
    if (!isLost) this.#texts.set(guid, { kind: 'source', guid, name, path: fileName(path), text });
    this.#readSelections(selections, isLost ? '' : guid, text, name);
    const on = { kind: 'text', text: guid } as const;
    if (isLost || text.trim() === '') return;
    for (const each of childrenOf(source, 'Coding')) {
      const { tags, maker, createdAt } = this.#coded([each]);
      const own = plainGuid(each.attributes.guid ?? '');
      for (const tag of tags)
        this.#marks.push({ id: null, guid: own, kind: 'tag', tag, on, maker, createdAt });
    }
    for (const ref of childrenOf(source, 'NoteRef')) this.#note(ref, on);
  }

  /** Notes on the project as a whole have no place: they are named. */
  readLoose(root: XmlElement): void {
    const count = childrenOf(root, 'NoteRef').length;
    if (count > 0)
      this.skipped.push(`Notes on the project as a whole: ${count}. They have no text to stand on.`);
  }

  #readSelections(selections: readonly XmlElement[], key: string, text: string, name: string): void {
    const points = codePointsOf(text);
    const length = points.toCodePoints(text.length);
    for (const selection of selections) {
      const { startPosition, endPosition, guid = '', creatingUser = '' } = selection.attributes;
      const [from, to] = [Number(startPosition), Number(endPosition)];
      if (
        !(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from < to && from < length)
      ) {
        this.skipped.push(
          `A passage of “${name}” has no place: ${startPosition ?? '?'} to ${endPosition ?? '?'}.`,
        );
        continue;
      }
      const [start, end] = [points.toUnits(from), points.toUnits(to)];
      const codings = childrenOf(selection, 'Coding');
      const { tags, colour, maker, createdAt } = this.#coded(codings);
      // A highlight of several stretches was written as several selections, whose GUIDs count from 0.
      const plain = plainGuid(guid);
      const id = this.#isOurs
        ? `${plain.slice(0, -4)}0000`
        : plain === ''
          ? plainGuid(guidOf(`${key}/${from}/${to}`))
          : plain;
      const earlier = this.#isOurs ? this.#highlights.get(id) : undefined;
      const stretch = {
        text: key,
        at: key === '' ? null : ({ start, end, unit: 'units' } as const),
        quote: text.slice(start, end),
      };
      const made: PlannedHighlight = earlier ?? {
        ...{ id: null, guid: id, tags, colour },
        maker: this.#users.get(plainGuid(creatingUser)) ?? maker,
        createdAt: timeOf(selection.attributes.creationDateTime) ?? createdAt,
        updatedAt: timeOf(selection.attributes.modifiedDateTime),
        place: { stretches: [], prefix: before(text, start, key), suffix: '', isLost: key === '' },
      };
      const place: PlannedPlace = {
        ...made.place,
        stretches: [...made.place.stretches, stretch],
        suffix: key === '' ? '' : text.slice(end, end + context),
      };
      this.#highlights.set(id, { ...made, place });
      const on = { kind: 'highlight', highlight: id } as const;
      for (const ref of [
        ...childrenOf(selection, 'NoteRef'),
        ...codings.flatMap((each) => childrenOf(each, 'NoteRef')),
      ])
        this.#note(ref, on);
      const described = childrenOf(selection, 'Description')[0]?.text.trim() ?? '';
      if (described !== '')
        this.#plannedNotes.push({
          id: null,
          guid: plainGuid(guidOf(`${id}/description`)),
          on,
          body: described,
          maker,
          createdAt,
          updatedAt: null,
        });
    }
  }

  #coded(codings: readonly XmlElement[]): Coded {
    const guids = codings
      .flatMap((each) => childrenOf(each, 'CodeRef'))
      .map(({ attributes }) => plainGuid(attributes.targetGUID ?? ''));
    const [first] = codings;
    return {
      tags: [...new Set(guids.filter((guid) => this.#tags.has(guid)))],
      colour: guids.map((guid) => this.#colours.get(guid)).find((colour) => colour !== undefined) ?? '',
      maker: this.#users.get(plainGuid(first?.attributes.creatingUser ?? '')) ?? '',
      createdAt: timeOf(first?.attributes.creationDateTime),
    };
  }

  #note(ref: XmlElement, on: PlannedNote['on']): void {
    const guid = plainGuid(ref.attributes.targetGUID ?? '');
    const note = this.#notes.get(guid);
    const path = note?.attributes.plainTextPath ?? '';
    const inside = childrenOf(note, 'PlainTextContent')[0]?.text;
    const body = inside ?? (path === '' ? null : this.#textOfFile(path));
    if (note === undefined || body === null || body.trim() === '') {
      this.skipped.push(`The text of the note “${note?.attributes.name ?? guid}” is not in the project.`);
      return;
    }
    const { creatingUser = '', creationDateTime, modifiedDateTime } = note.attributes;
    this.#plannedNotes.push({
      ...{ id: null, guid, on, body: body.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n') },
      maker: this.#users.get(plainGuid(creatingUser)) ?? '',
      createdAt: timeOf(creationDateTime),
      updatedAt: timeOf(modifiedDateTime),
    });
  }
}

function before(text: string, start: number, key: string): string {
  return key === '' ? '' : text.slice(Math.max(0, start - context), start);
}

function timeOf(value: string | undefined): number | null {
  const time = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isFinite(time) ? time : null;
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
