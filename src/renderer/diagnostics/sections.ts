/** The diagnostics in words: the page shows them, the report is made of the same ones. */
import type { TFunction } from 'i18next';
import { formatBytes, formatCount, formatMoment } from '../ui/format';
import type { Diagnostics } from './gather';

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Shown on the page, left out of the report: it names folders of the user's. */
  readonly isPrivate?: true;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

type Words = TFunction<'diagnostics'>;

/** Tables whose rows are what a reader would count, in this order. */
const counted = [
  'sources',
  'dumps',
  'pages',
  'articles',
  'tags',
  'highlights',
  'notes',
  'savedSearches',
] as const;

/** Returns the sections of the page. */
export function sectionsOf(found: Diagnostics, t: Words, language: string): readonly Section[] {
  const rows = new Map(found.tables.map((table) => [table.name, table.rows]));
  const { backup } = found;
  const never = t('none');
  return [
    {
      id: 'data',
      title: t('data.title'),
      facts: [
        { label: t('data.place'), value: t(`data.${found.host}`) },
        {
          label: t('data.database'),
          value: t('data.databaseOf', { name: found.database, origin: found.origin }),
        },
        { label: t('data.used'), value: sizeOf(found.used, t, language) },
        { label: t('data.quota'), value: sizeOf(found.quota, t, language) },
        { label: t('data.persisted'), value: t(`data.persisted${yesNo(found.isPersisted)}`) },
      ],
    },
    {
      id: 'library',
      title: t('library.title'),
      facts: counted.map((name) => ({
        label: t(`library.${name}`),
        value: formatCount(rows.get(name) ?? 0, language),
      })),
    },
    {
      id: 'backups',
      title: t('backups.title'),
      facts: [
        { label: t('backups.place'), value: t(`backups.${backup.place}`) },
        ...(backup.folder === ''
          ? []
          : [{ label: t('backups.folder'), value: backup.folder, isPrivate: true } as const]),
        {
          label: t('backups.last'),
          value: backup.lastAt === null ? never : formatMoment(backup.lastAt, language),
        },
        { label: t('backups.kept'), value: formatCount(backup.kept, language) },
        {
          label: t('backups.since'),
          value:
            backup.changedSince === null ? t('backups.all') : formatMoment(backup.changedSince, language),
        },
        { label: t('backups.failure'), value: backup.failure ?? never },
      ],
    },
    {
      id: 'app',
      title: t('app.title'),
      facts: [
        { label: t('app.version'), value: `Broadsheet ${found.version}` },
        { label: t('app.engine'), value: String(found.engine) },
        { label: t('app.schema'), value: String(found.schema) },
        { label: t('app.host'), value: t(`app.${found.host}`) },
        { label: t('app.platform'), value: found.platform },
        { label: t('app.browserName'), value: found.userAgent },
        { label: t('app.language'), value: `${found.language} (${found.systemLanguages.join(', ')})` },
        { label: t('app.timeZone'), value: found.timeZone },
        { label: t('app.window'), value: found.window },
      ],
    },
  ];
}

/** Returns the report: plain text with the same words as the page, without what is private. */
export function reportOf(found: Diagnostics, t: Words, language: string): string {
  const sections = sectionsOf(found, t, language).map(({ title, facts }) =>
    [
      `## ${title}`,
      ...facts.filter(({ isPrivate }) => isPrivate !== true).map(({ label, value }) => `${label}: ${value}`),
    ].join('\n'),
  );
  const tables = found.tables.map(
    ({ name, rows, bytes }) => `${name}: ${formatCount(rows, language)} · ${formatBytes(bytes, language)}`,
  );
  return [
    `# ${t('reportTitle')} · ${new Date(found.at).toISOString()}`,
    ...sections,
    [`## ${t('tables.title')}`, ...tables].join('\n'),
    '',
  ].join('\n\n');
}

function sizeOf(bytes: number | null, t: Words, language: string): string {
  return bytes === null ? t('unknown') : formatBytes(bytes, language);
}

function yesNo(answer: boolean | null): 'Yes' | 'No' | 'Unknown' {
  if (answer === null) return 'Unknown';
  return answer ? 'Yes' : 'No';
}
