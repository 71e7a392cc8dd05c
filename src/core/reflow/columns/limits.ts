/** The numbers by which columns side by side are taken apart, each with its reason. */
export const columnLimits = {
  /** Blanks that part two runs; justified Latin text has two between words at most, columns have more between them. */
  gutter: 3,
  /** Positions between two names or marks of one line. */
  widestSpace: 6,
  /** Positions of a name or a phrase. */
  phrase: 10,
  /** Positions of a running head, or of an imprint with all its names. */
  widestHead: 60,
  /** Rows around in which a column would show its edge. */
  nearRows: 10,
  /** Shorter runs (page numbers, stray marks) do not make a line a divided one. */
  shortRun: 3,
  /** Fewer rows tell nothing. */
  fewestRows: 8,
  /** More than this share of the lines are divided on pages printed side by side; a table divides fewer. */
  dividedShare: 0.3,
  /** Positions by which lines of one column are set in at most: an indent of two full cells, or a drop capital. */
  indent: 8,
  /** Lines of body text from one line to the next in a column: more is a gap. */
  leading: 1.4,
  /** The same where a sentence goes on: rows of columns that are not level seem further apart than they are. */
  brokenLeading: 2.3,
  /** Share of its column that a full line fills. */
  fullLine: 0.75,
  /** The same between pieces of body text that are cut for another reason. */
  looseLeading: 1.7,
  /** The same in a headline, whose type is larger. */
  headlineLeading: 3.2,
  /** Lines of body text between a frame and what may still go on with it. */
  farthest: 6,
  /** Lines of body text that an empty row stands for: extractors print one for each type size, and lines are set apart. */
  emptyRow: 0.8,
  /** Rows looked down to the next line of a column: three columns that are not level, each with a blank row. */
  farthestRow: 6,
  /** More lines than this are no headline. */
  mostDisplay: 4,
  /** What stands under a headline is its text sooner than what stands beside it. */
  underDisplay: 0.5,
  besideDisplay: -0.25,
  /** Lines of body text that a line fills without the room to the next. */
  lineHeight: 0.9,
  /** Breadth of a column where no frame tells, in positions. */
  unknownColumn: 30,
  /** An empty strip across all columns is worth its height in lines of body text beyond this, and counts up to the next. */
  acrossFrom: 0.5,
  mostAcross: 3,
  /** What a cut down the page loses for each line by which the parts begin, or end, at different heights. */
  unevenTop: 0.4,
  unevenBottom: 0.1,
  mostUneven: 2,
  /** Cuts of each direction that are tried for a part of the page. */
  mostTried: 4,
  /** Cuts tried before the clearest is taken unseen: a page of sixty frames needs some two thousand. */
  mostCuts: 3_000,
  /** Frames that are put in order together: three times those of a large page. */
  mostFrames: 120,
  /** What frames that no cut parts are worth. */
  tangled: -4,
} as const;
