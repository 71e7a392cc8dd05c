/** Makes a segment of articles. One that was made is never changed: what changes is filed anew in another. */
import { assert } from '../../base/assert';
import type { PrintedArticleFacts } from '../article-facts';
import { kindNumber, runKind, spaceKind, wordKind } from '../char-kind';
import type { PrintedField, SearchDocument } from '../document';
import { ArticleTerms } from './article-terms';
import { ByteChains } from './byte-chains';
import { ByteWriter } from './byte-writer';
import { ColumnsBuilder } from './columns';
import { addEntry, mayBeDense } from './entry-writer';
import { fieldBit, Postings, readPostings } from './postings';
import { headBytes } from './segment';
import type { Bytes, WrittenSegment } from './segment-format';
import { BlockMaker } from './term-blocks';
import { TermTable, termField } from './term-table';
import { WaitingPostings } from './waiting-postings';

/** From so many terms on the segment should be finished: what knows them takes 64 MB. */
const mostTerms = 1_500_000;

export class SegmentBuilder {
  readonly #terms = new TermTable();
  readonly #chains = new ByteChains();
  readonly #columns = new ColumnsBuilder();
  readonly #article = new ArticleTerms();
  readonly #waiting = new WaitingPostings();
  #isFinished = false;

  /** How many articles it holds. */
  get documents(): number {
    return this.#columns.documents;
  }

  /** About the memory that it takes, in bytes. */
  get bytes(): number {
    return this.#terms.bytes + this.#chains.bytes + this.#waiting.bytes + this.documents * 60;
  }

  /** True when another article would make it too large for its own bookkeeping; finish it then. */
  get isFull(): boolean {
    // Some of what waits will be new.
    return this.#terms.count + this.#waiting.count / 4 >= mostTerms || this.#chains.bytes > 0x4000_0000;
  }

  /** Files what is printed of a folded document. An id is added once only. */
  add(document: SearchDocument, facts: PrintedArticleFacts): void {
    assert(!this.#isFinished, 'a finished segment takes nothing more');
    const number = this.#columns.documents;
    this.#article.begin();
    this.#addText(document.headline, 'headline');
    this.#addText(document.crosshead, 'crosshead');
    this.#addText(document.byline, 'byline');
    this.#addText(document.body, 'body');
    this.#file(number);
    this.#columns.add(document.id, facts, {
      headline: document.headline.length,
      body: document.body.length,
    });
  }

  /** Returns the segment. The builder is used up. */
  finish(): WrittenSegment {
    assert(!this.#isFinished, 'a segment is finished once');
    this.#isFinished = true;
    this.#fileWaiting();
    const blocks: Bytes[] = [];
    const maker = new BlockMaker((bytes) => blocks.push(bytes));
    const chain = { bytes: new Uint8Array(1 << 16) };
    const postings = new Postings();
    const scratch = new ByteWriter();
    this.#terms.forEach((term, records, record) => {
      const count = records[record + termField.count] ?? 0;
      const slices = (records[record + termField.slices] ?? 0) & 0xffff;
      const length = this.#chains.copy(
        records[record + termField.start] ?? 0,
        slices,
        records[record + termField.at] ?? 0,
        chain,
      );
      const sparse = chain.bytes.subarray(0, length);
      if (!mayBeDense(count, this.documents)) {
        maker.add(term, count, false, sparse);
        return;
      }
      postings.length = 0;
      readPostings(sparse, 0, count, false, this.documents, postings);
      addEntry(maker, term, postings, this.documents, scratch);
    });
    maker.close();
    return {
      documents: this.documents,
      blocks,
      blockBytes: maker.bytes,
      head: headBytes(maker.firstTerms, this.#columns),
    };
  }

  #addText(text: string, field: PrintedField): void {
    const article = this.#article;
    const bit = field === 'body' ? 0 : fieldBit[field];
    // The character before, when both are in one run: its unit, or itself where it has two.
    let before = 0;
    let widerBefore = '';
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      const codePoint = unit >= 0xd800 && unit <= 0xdfff ? (text.codePointAt(at) ?? unit) : unit;
      const kind = kindNumber(codePoint);
      if (kind === runKind && codePoint <= 0xffff) {
        article.addKey(unit << 16, bit);
        if (before !== 0) article.addKey((before << 16) | unit, bit);
        else if (widerBefore !== '') {
          this.#addToken(widerBefore + String.fromCharCode(unit), bit);
          widerBefore = '';
        }
        before = unit;
        at += 1;
        continue;
      }
      const end = kind === wordKind ? wordEnd(text, at) : at + (codePoint > 0xffff ? 2 : 1);
      if (kind === runKind) {
        const token = text.slice(at, end);
        const left = before === 0 ? widerBefore : String.fromCharCode(before);
        this.#addToken(token, bit);
        if (left !== '') this.#addToken(left + token, bit);
        widerBefore = token;
      } else {
        if (kind !== spaceKind) this.#addToken(text.slice(at, end), bit);
        widerBefore = '';
      }
      before = 0;
      at = end;
    }
  }

  #addToken(token: string, bit: number): void {
    const second = token.length === 1 ? 0 : token.charCodeAt(1);
    if (token.length === 1 || (token.length === 2 && second !== 0)) {
      this.#article.addKey((token.charCodeAt(0) << 16) | second, bit);
    } else {
      this.#article.addText(token, bit);
    }
  }

  /** Gives the terms of the article their postings. */
  #file(document: number): void {
    const terms = this.#terms;
    const { keys, infos, places, count, texts } = this.#article;
    const waiting = this.#waiting;
    if (waiting.isFullFor(count)) this.#fileWaiting();
    for (let at = 0; at < count; at += 1) {
      const place = places[at] as number;
      waiting.add(keys[place] as number, document, infos[place] as number);
    }
    for (const [text, info] of texts) {
      const record = terms.recordOfText(text);
      this.#post(terms.texts, record, document, info);
    }
  }

  #fileWaiting(): void {
    const terms = this.#terms;
    let record = -1;
    let last = 0;
    this.#waiting.drain((key, document, info) => {
      if (record < 0 || key !== last) record = terms.recordOfKey(key);
      last = key;
      this.#post(terms.records, record, document, info);
    });
  }

  /** Writes a posting as postings have it. */
  #post(records: Int32Array, record: number, document: number, info: number): void {
    const count = records[record + termField.count] as number;
    const next = count === 0 ? 0 : (records[record + termField.last] as number) + 1;
    records[record + termField.count] = count + 1;
    records[record + termField.last] = document;
    let value = ((document - next) << 1) | (info === 1 ? 0 : 1);
    for (; value > 0x7f; value >>>= 7) this.#put(records, record, (value & 0x7f) | 0x80);
    this.#put(records, record, value);
    if (info !== 1) this.#put(records, record, info);
  }

  #put(records: Int32Array, record: number, byte: number): void {
    let slices = records[record + termField.slices] as number;
    let at = records[record + termField.at] as number;
    if (slices >>> 16 === 0) {
      const level = slices & 0xffff;
      at = this.#chains.grow(level, at);
      if (level === 0) records[record + termField.start] = at;
      slices = (level + 1) | (this.#chains.size(level) << 16);
    }
    this.#chains.put(at, byte);
    records[record + termField.at] = at + 1;
    records[record + termField.slices] = slices - 0x10000;
  }
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const codePoint = text.codePointAt(end) ?? 0;
    if (kindNumber(codePoint) !== wordKind) break;
    end += codePoint > 0xffff ? 2 : 1;
  }
  return end;
}
