import { describe, expect, it } from 'vitest';
import { readableQuote } from '../../../src/renderer/highlights/quote-text';

describe('a quote in a list', () => {
  it('is closed up where the column was justified, and joined over its lines', () => {
    expect(readableQuote(['岸 渡 口 昨 天\n恢复夜航'])).toBe('岸渡口昨天恢复夜航');
  });

  it('joins a word parted at a line end', () => {
    expect(readableQuote(['Anna Kö-\nnig kam'])).toBe('Anna König kam');
    expect(readableQuote(['Stadt-\nLand'])).toBe('Stadt- Land');
  });

  it('keeps blanks that mean something', () => {
    expect(readableQuote(['本报记者 张 攀'])).toBe('本报记者 张 攀');
    expect(readableQuote(['the night\nferry'])).toBe('the night ferry');
  });

  it('keeps paragraphs apart', () => {
    expect(readableQuote(['甲', '乙'])).toBe('甲\n乙');
    expect(readableQuote([])).toBe('');
    expect(readableQuote(['\n'])).toBe('');
  });
});
