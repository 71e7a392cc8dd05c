/** What the reprint worker and the window tell each other. */
import type { ShownFacts } from '#core/page/facts';
import type { ArticleId, PageId, SourceId } from '#core/page/ids';
import type { ReprintKind } from '#core/search/reprints/compare';
import type { Difference } from '#core/search/reprints/differences';

/** How far the library is known. 'stopped': the user has stopped it; what was found stays. */
export interface ReprintProgress {
  readonly phase: 'waiting' | 'reading' | 'comparing' | 'done' | 'stopped';
  readonly done: number;
  readonly total: number;
  /** Goes up whenever something else may be found. */
  readonly revision: number;
}

/** An article as the lists of reprints show it. */
export interface PrintedArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly lang: string;
  readonly facts: ShownFacts;
  readonly sourceId: SourceId;
  readonly path: string;
  /** The page's number in its dump, from 0. */
  readonly ordinal: number;
}

export interface ShownMember extends PrintedArticle {
  readonly relation: 'printing' | 'around';
  readonly share: number;
  readonly isSamePage: boolean;
}

/** Printings of one text, the earliest first. */
export interface ShownCluster {
  readonly members: readonly ShownMember[];
}

/** An article that shares its text with the one that was asked about. */
export interface SimilarArticle extends PrintedArticle {
  /** How the other is related to it: 'inside' is one that stands in it as a part. */
  readonly kind: ReprintKind;
  /** How much of the article asked about, and how much of the other, is in both. */
  readonly share: number;
  readonly otherShare: number;
  readonly isSamePage: boolean;
}

export interface ComparedSide extends PrintedArticle {
  /** Its parts, a line each. */
  readonly text: string;
}

/** Two articles side by side. */
export interface Comparison {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  readonly differences: readonly Difference[];
  readonly samePages: readonly PageId[];
}

export interface ReprintService {
  /** Reads what is new and looks for its reprints, and goes on doing so while the library changes. */
  start(): Promise<void>;
  /** Stops after the portion at hand. What was found stays, and `start` goes on from there. */
  stop(): Promise<void>;
  clusters(): Promise<readonly ShownCluster[]>;
  /** The articles that share text with one, the earliest first. */
  similar(id: ArticleId): Promise<readonly SimilarArticle[]>;
  /** Null when one of them is gone. */
  compare(a: ArticleId, b: ArticleId): Promise<Comparison | null>;
  /** Calls back at once and with every change. */
  watch(listener: (progress: ReprintProgress) => void): Promise<void>;
}
