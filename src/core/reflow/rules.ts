/**
 * Every tunable number of the engine. Weights are log-odds: 1 is a hint, 3 is strong, 6 decides unless several others speak
 * against it. They were set from printers' habits and checked on typeset pages whose truth is known, then rounded: a weight
 * that needs a decimal to work would be fitted to its examples.
 */

/** Lines looked at on each side to judge the column's width: two short paragraphs still leave two full lines in view. */
export const widthWindow = 6;
/** Cells by which full lines of one column differ: punctuation squeezed or carried over. */
export const columnTolerance = 0.8;

/**
 * What a blank line means before a page has spoken for itself: it stands at four of five breaks and one in eight other
 * gaps. Six observed gaps outweigh it.
 */
export const habitPrior = { strength: 3, inside: 0.12, breaks: 0.8 } as const;
/** No habit of a page may count for more than this. */
export const habitRange = 4;

/** Evidence on a gap inside body text; positive: a new paragraph. */
export const gapWeights = {
  /** The page's first line. */
  certain: 8,
  /** A line cut in two because something new surely begins (R2). */
  cut: 6,
  /** The line before ends a sentence: true at nearly every break, and at one line end in six elsewhere. */
  stop: 2,
  /** It ends in mid-sentence: paragraphs cut off do exist, at damaged seams and page ends. */
  open: -3,
  clause: -4,
  /** A colon can end a paragraph before a list. */
  colon: -1,
  hyphen: -7,
  /** A bracket or quote opened on that line and not closed there. */
  openBracket: -1,
  /** A closing or separating mark starts nothing. */
  startsMark: -6,
  startsLower: -4,
  /** The line before fills the column: one paragraph in seven ends so. */
  full: -1.5,
  slightlyShort: 0.5,
  short: 2.5,
  /** The next line lacks about two cells, the width of an indent; or it fills the column. */
  indented: 1.5,
  unindented: -2,
  /** One leading space where hardly any line has one: a text frame starts here. */
  frameStart: 2,
  /** Leading spaces that indent paragraphs in the text itself. */
  rawIndent: 3,
  leadFormula: 4,
  manyBlanks: 0.5,
  /** A blank before an opening quote is put there by some systems in mid-sentence too. */
  blankBeforeQuote: 0.3,
} as const;

/** What wording that names its role beyond doubt weighs for it. */
export const certainWording = 14;

/** Cells by which lines of one paragraph differ: below `even` they are alike, from `indent` to `deep` the first is indented. */
export const shapeLimits = { indent: 1.4, even: 1, deep: 3.2 } as const;

/** Bounds of looking round when stories are found; they keep giant pages linear. */
export const storyLimits = {
  /** Log-odds from which on a unit surely goes on in the next one. */
  sure: 2.5,
  /** Pieces before and behind that one may be linked with: a page has few more. */
  reach: 24,
  /** Pieces before and behind a head that it may be linked with. */
  headReach: 16,
  /** What a link must gain, round by round: the surest first, so that the others are judged by longer pieces. */
  rounds: [4, 1.5, 0],
  /** Body units ahead whose words speak with the unit's own. */
  window: 3,
  /** Units looked at between two body units. */
  between: 12,
} as const;

/** When the wording of a label is clear enough to take it from the headline under it (R14). */
export const headLimits = {
  /** A label of fewer terms says nothing: one word stands in many stories. */
  leastTerms: 7,
  /** Share of the label's rare words that another story has; slogans share less with any. */
  clearCoverage: 0.3,
  /** And by how much it must exceed the share that the headline's own story has. */
  clearLead: 0.15,
  /** The headline's own story must be known this well. */
  fairCoverage: 0.2,
} as const;

/** Looking for damage where two pieces of a text meet. */
export const seamLimits = {
  /** Characters of a line that is no line of a column but a piece of text as an extractor gives it. */
  longPiece: 40,
} as const;

/** What makes an article sure or doubtful, in log-odds of its being right. */
export const confidenceWeights = {
  base: 2.5,
  noHeadline: -1.1,
  /** A headline whose text was not found, a picture whose article was not. */
  headlineOnly: -5,
  pictureOnly: -2.4,
  /** One or two paragraphs. */
  short: -2.2,
  breaksOff: -1.3,
  startsInside: -1.1,
  /** Units of other kinds between two of its units from which on it was taken up again, and a unit from further up. */
  jump: 4,
  perJump: -0.8,
  perReturn: -1,
} as const;

/** Furniture without a date, folio, imprint or other sign of it (R17). */
export const furnitureLimits = {
  /** What it must make up for when it is a sentence, and again in a cutting, in log-odds. */
  proof: 6,
  /** Cells from which on a line that ends a sentence is one. */
  sentence: 12,
  /** A page of at most so many lines is a cutting. */
  cutting: 6,
  /** And one of at most so many lines has little furniture. */
  shortPage: 20,
} as const;
