/** The topics of the help, in their order; each has its text in topics/*.json. */
export const helpTopics = [
  'begin',
  'around',
  'reading',
  'checking',
  'facts',
  'tags',
  'highlights',
  'search',
  'contexts',
  'reprints',
  'insight',
  'names',
  'export',
  'backups',
  'keys',
  'trouble',
] as const;
export type HelpTopic = (typeof helpTopics)[number];
