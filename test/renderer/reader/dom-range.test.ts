import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { shownAt } from '#core/page/model';
import {
  domRangesOf,
  partOf,
  shownPlaceOf,
  shownRangesOf,
  stretchAttributes,
} from '../../../src/renderer/reader/dom-range';

/** A sheet as the reader builds it: each entry is a part, each string of it a text node, arrays are stretches. */
function sheetOf(...parts: readonly (readonly (readonly string[])[])[]): HTMLElement {
  const root = document.createElement('article');
  const note = document.createElement('p');
  note.append('No headline in the dump');
  root.append(note);
  parts.forEach((stretches, part) => {
    let start = 0;
    for (const texts of stretches) {
      const element = document.createElement('p');
      for (const [name, value] of Object.entries(stretchAttributes({ part, start: shownAt(start) }))) {
        element.setAttribute(name, String(value));
      }
      for (const text of texts) element.append(document.createTextNode(text));
      start += texts.join('').length;
      root.append(element);
    }
  });
  document.body.append(root);
  return root;
}

function selected(root: HTMLElement, from: [Node, number], to: [Node, number]) {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return shownRangesOf(root, range);
}

function child(root: HTMLElement, ...path: readonly number[]): Node {
  let node: Node = root;
  for (const index of path) {
    const next = node.childNodes[index];
    if (next === undefined) throw new Error('no such node');
    node = next;
  }
  return node;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('selection to shown text', () => {
  it('reads a selection inside one paragraph', () => {
    const root = sheetOf([['河口日报记者报道']]);
    expect(selected(root, [child(root, 1, 0), 2], [child(root, 1, 0), 4])).toEqual([
      { part: 0, range: { start: 2, end: 4 } },
    ]);
  });

  it('reads a selection over several paragraphs part by part', () => {
    const root = sheetOf([['headline']], [['first']], [['second']]);
    expect(selected(root, [child(root, 1, 0), 4], [child(root, 3, 0), 3])).toEqual([
      { part: 0, range: { start: 4, end: 8 } },
      { part: 1, range: { start: 0, end: 5 } },
      { part: 2, range: { start: 0, end: 3 } },
    ]);
  });

  it('leaves out the next paragraph that a triple click ends in front of', () => {
    const root = sheetOf([['first']], [['second']]);
    expect(selected(root, [child(root, 1, 0), 0], [child(root, 2), 0])).toEqual([
      { part: 0, range: { start: 0, end: 5 } },
    ]);
  });

  it('takes everything when the whole sheet is selected, and nothing from what is not the article', () => {
    const root = sheetOf([['first']], [['second']]);
    expect(selected(root, [root, 0], [root, root.childNodes.length])).toEqual([
      { part: 0, range: { start: 0, end: 5 } },
      { part: 1, range: { start: 0, end: 6 } },
    ]);
    expect(selected(root, [child(root, 0, 0), 0], [child(root, 0, 0), 5])).toEqual([]);
  });

  it('clips a selection that begins or ends outside the sheet', () => {
    const root = sheetOf([['first']]);
    const outside = document.createElement('p');
    outside.append('after');
    document.body.append(outside);
    expect(selected(root, [child(root, 1, 0), 3], [child(outside, 0), 2])).toEqual([
      { part: 0, range: { start: 3, end: 5 } },
    ]);
    expect(selected(root, [child(outside, 0), 0], [child(outside, 0), 2])).toEqual([]);
  });

  it('counts across text nodes and joins the stretches of one long part', () => {
    const root = sheetOf([['ab', 'cd'], ['efgh']]);
    expect(selected(root, [child(root, 1, 1), 1], [child(root, 2, 0), 2])).toEqual([
      { part: 0, range: { start: 3, end: 6 } },
    ]);
  });

  it('knows the part under any node of its element', () => {
    const root = sheetOf([['first']], [['second']]);
    expect(partOf(child(root, 2, 0))).toBe(1);
    expect(partOf(child(root, 0, 0))).toBeNull();
    expect(partOf(null)).toBeNull();
  });
});

describe('shown text to the document and back', () => {
  it('gives one range a stretch', () => {
    const root = sheetOf([['abcd'], ['efgh']]);
    const ranges = domRangesOf(root, { part: 0, range: { start: shownAt(2), end: shownAt(6) } });
    expect(ranges.map(String)).toEqual(['cd', 'ef']);
  });

  it('gives nothing for a part that is not on the sheet', () => {
    const root = sheetOf([['abcd']]);
    expect(domRangesOf(root, { part: 7, range: { start: shownAt(0), end: shownAt(2) } })).toEqual([]);
  });

  it('finds the place of a position in the second stretch of a part, and none outside of the sheet', () => {
    const root = sheetOf([['abcd'], ['efgh']]);
    const [range] = domRangesOf(root, { part: 0, range: { start: shownAt(6), end: shownAt(8) } });
    const { startContainer, endContainer } = range ?? document.createRange();
    expect(shownPlaceOf(root, { node: startContainer, offset: 2 })).toEqual({ part: 0, offset: 6 });
    expect(shownPlaceOf(root, { node: endContainer, offset: 4 })).toEqual({ part: 0, offset: 8 });
    expect(shownPlaceOf(root, { node: document.body, offset: 0 })).toBeNull();
  });

  it('comes back to the same range from every range of every sheet', () => {
    const sheets = fc.array(
      fc.array(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(sheets, fc.nat(), fc.nat(), fc.nat(), (parts, which, a, b) => {
        const root = sheetOf(...parts);
        try {
          const part = which % parts.length;
          const text = parts[part]?.flat().join('') ?? '';
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const ranges = domRangesOf(root, { part, range: { start: shownAt(start), end: shownAt(end) } });
          expect(ranges.map(String).join('')).toBe(text.slice(start, end));
          const first = ranges[0];
          const last = ranges.at(-1);
          if (first === undefined || last === undefined) throw new Error('a range that is there has a place');
          const whole = document.createRange();
          whole.setStart(first.startContainer, first.startOffset);
          whole.setEnd(last.endContainer, last.endOffset);
          expect(shownRangesOf(root, whole)).toEqual([{ part, range: { start, end } }]);
        } finally {
          root.remove();
        }
      }),
    );
  });
});
