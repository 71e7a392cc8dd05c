/**
 * What a chart is to the frame around it: a picture with marks in rows and columns, and its numbers as a table. All
 * places and lengths are CSS pixels of the picture, from its top left corner.
 */
import type { ReactNode } from 'react';

/** A rectangle of the picture. */
export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a mark stands among the others, from 0: arrow keys go from place to place. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
}

/** Columns from `first` to `last`, both included. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}

/** One value of a chart. */
export interface ChartMark {
  /** What the ring is drawn around when the mark is pointed at or has the focus. */
  readonly box: ChartBox;
  /** The value in words, as it is shown over the chart and spoken. */
  readonly label: string;
  /** The route (`#/…`) that it leads to; without one and without a brush it is only looked at. */
  readonly href?: string;
}

/** A chart laid out for a width. */
export interface DrawnChart {
  /** May be wider than asked for: the chart is then moved sideways in its frame. */
  readonly width: number;
  readonly height: number;
  /** What the SVG holds: elements with classes on tokens, no focus, no roles. */
  readonly picture: ReactNode;
  readonly rows: number;
  readonly columns: number;
  /** The mark at a place; null where there is none: keys pass over it. Called seldom, so it may write words. */
  readonly markAt: (place: ChartPlace) => ChartMark | null;
  /** The place at a point of the picture; null beside all. */
  readonly placeAt: (x: number, y: number) => ChartPlace | null;
  /** Where the first tab stop is; the first mark there is unless told. */
  readonly start?: ChartPlace;
  /** The part of the picture that a range of columns takes: only asked of charts with a brush. */
  readonly boxOf?: (range: ColumnRange) => ChartBox;
}

/** Choosing columns by dragging, or by Shift with arrow keys and Enter. */
export interface ChartBrush {
  /** What is chosen; null for everything. */
  readonly chosen: ColumnRange | null;
  /** Called with a range whose `first` is not after its `last`; null when the choice is given up. */
  readonly onChoose: (range: ColumnRange | null) => void;
  /** What a range being drawn is called, as it is shown and spoken. */
  readonly words: (range: ColumnRange) => string;
}

/** A number, a text, or either leading somewhere. */
export type ChartCell =
  | string
  | number
  | ({ readonly value: string | number } & ChartLink)
  /** For tables of very many rows: where it leads is asked for when it is shown. */
  | { readonly value: string | number; readonly link: () => ChartLink };

/** Where a number leads. */
export interface ChartLink {
  readonly href: string;
  /** The link in words, where the number alone does not say it. */
  readonly label?: string;
}

/** The numbers of a chart. The first cell of each row is its name. */
export interface ChartTable {
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly (readonly ChartCell[])[];
}

export interface ChartColumn {
  readonly label: string;
  /** 'share' is a number of 0 to 1, shown in per cent. */
  readonly kind: 'text' | 'number' | 'share';
}

/** What the frame shows in the chart's place. */
export type ChartState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loading' }
  /** Nothing to draw: what belongs here and how it gets here. */
  | { readonly kind: 'empty'; readonly title: string; readonly text: string; readonly actions?: ReactNode }
  /** It could not be counted; `onRetry` tries once more. */
  | { readonly kind: 'failed'; readonly onRetry: () => void };
