/** What the coverage worker answers: which issues and pages of the newspapers are in the library. */
import type { PageId } from '#core/page/ids';
import type { BarePage } from '../db/bare-pages';

/** A page as coverage counts it. */
export interface CoveredPage {
  readonly pageId: PageId;
  /** As it is known: '5', 'B2'; '' where it is not. */
  readonly number: string;
  readonly edition: string;
  readonly articles: number;
  readonly unread: number;
  /** Articles that are put together with low confidence. */
  readonly doubtful: number;
}

/** What an issue's square says, the gravest first. */
export const dayStates = ['missing', 'gaps', 'doubtful', 'unread', 'begun', 'complete'] as const;
export type DayState = (typeof dayStates)[number];

/** A day on which the newspaper appeared, or should have. */
export interface CoveredDay {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly state: DayState;
  readonly pages: number;
  /** Numbers of pages that others of the issue show to be missing. */
  readonly gaps: readonly string[];
  readonly articles: number;
  readonly unread: number;
  readonly doubtful: number;
}

/** A year of a newspaper in sums. */
export interface CoveredYear {
  /** YYYY. */
  readonly year: string;
  readonly issues: number;
  /** Days on which it usually appeared and did not. */
  readonly missing: number;
  readonly pages: number;
  /** Pages that are missing in issues. */
  readonly gaps: number;
  /** Pages with an article that was not read. */
  readonly unread: number;
  /** Pages with an article of low confidence. */
  readonly doubtful: number;
}

/** A newspaper; '' for pages of none that is known. */
export interface CoveredPaper {
  readonly paper: string;
  /** In order. */
  readonly years: readonly CoveredYear[];
  /** Pages without a date. */
  readonly undated: number;
}

/** An issue with its pages in order. */
export interface CoveredIssue {
  readonly day: CoveredDay;
  readonly pages: readonly CoveredPage[];
}

/** The worker as a service. */
export interface CoverageService {
  /** Those with most pages first. */
  papers(): Promise<readonly CoveredPaper[]>;
  /** The days of a year on which the newspaper appeared, or should have, in order. */
  year(paper: string, year: string): Promise<readonly CoveredDay[]>;
  /** Null where nothing of the day is known. */
  issue(paper: string, date: string): Promise<CoveredIssue | null>;
  /** The pages on which no article begins; nothing else is read for it. */
  bare(): Promise<readonly BarePage[]>;
  /** Calls back at once and after changes, with a number that grows. */
  watch(listener: (revision: number) => void): Promise<void>;
}
