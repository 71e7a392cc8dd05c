/** The numbers by which alternating lines are taken apart, each with its reason. Weights are log-odds. */
export const streamLimits = {
  /** Cells by which full lines of one column differ: punctuation squeezed or carried over. */
  tolerance: 1.2,
  /** The same in Latin script, as a share of the line: its letters are not equally broad. */
  latinTolerance: 0.07,
  /** The cells a paragraph's first line is set in by, at most. */
  indent: 2.9,
  /** Share of the broader one of two lines by which they differ when they are of different columns. */
  otherColumn: 0.3,
  /** Cells of a line that is no line of a column but a piece of text as an extractor gives it. */
  widestColumn: 44,
  /** A line behind a full stop that is too wide for its column, or breaks off in mid-sentence and yet is too narrow for it. */
  tooWide: -2.5,
  tooNarrow: -2,
  /** Share of the lines with which something new begins that has no column to go on from: headlines, captions, labels. */
  fresh: 0.15,
  /** A second stream costs so much: three lines that stand badly between their neighbours are no second column. */
  opening: 8,
  /** Staying in one of two streams: rows have a line of each, save where a column ends or is set in. */
  staying: 3,
  /** Lines back to which a stream may reach. */
  window: 10,
  /** Two columns in turn for fewer lines are not told from something set into a column. */
  fewestLines: 8,
  /** So many lines must go on so clearly better with the one before the last: only then it is looked closer. */
  better: 3,
  clearly: 1,
  /** A line that goes on so well continues the sentence; so many lines in their own streams must, for two of the same breadth. */
  sure: 1.5,
  proofs: 3,
  /** Lines with a mark of a sentence: running text has one in most lines, headlines and labels have hardly any. */
  markedShare: 0.4,
  /** Lines that fit better to their streams where both are of different breadths. */
  fittingShare: 0.6,
  /** Fewer changes between streams are no alternation but something set into a column. */
  fewestChanges: 4,
} as const;

/**
 * What the widths of two lines say for the second following the first: less than two thirds, narrower, narrower by an indent,
 * even, wider by an indent, wider, more than half as wide again. Rows: both break off in mid-sentence; the second ends one; the
 * first ends one; both do. Counted on typeset pages between neighbours in a column and lines of two articles, rounded.
 */
export const widthWeights = {
  broad: [
    [-5, -4, -2, 0.6, 0.4, -1, -4],
    [0.2, 0.2, 0.2, 0.4, -1, -1, -4],
    [-3, -0.6, 1, 0.6, 0.2, 0, -0.2],
    [-2.5, -0.5, -3, -2, -1.5, -0.5, -1],
  ],
  latin: [
    [-3, -0.7, 0.2, 0.2, 0.3, 0, -2],
    [0.2, 0, 0.4, 0.4, 0, -1.4, -3],
    [-1.8, 0, 0.4, 0.2, 0.2, 0, 0],
    [-3.5, -3, -2, -1.5, -2, -2, -3.5],
  ],
} as const;

/** What the characters that would meet say, counted in the same way. */
export const meetingWeights = {
  /** Two Han characters: implausible neighbours, unknown ones, and likely ones of three degrees. */
  pairs: [-1.2, -0.8, 1.7, 3.5, 4.5],
  /** A number is not divided. */
  digits: -4,
  capital: -0.4,
  capitalBehindClause: -1.8,
  capitalBehindHyphen: -3.8,
  smallBehindStop: -5,
  digitBehindStop: -1.4,
  startBehindStop: 1,
} as const;
