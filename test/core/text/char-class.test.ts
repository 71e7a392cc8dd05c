import { describe, expect, it } from 'vitest';
import {
  type CharClass,
  charClass,
  isClosing,
  isHan,
  isHangul,
  isKana,
  isNoEnd,
  isNoStart,
  isOpening,
  isPunctuation,
  isSentenceEnd,
  isSpace,
} from '#core/text/char-class';
import { endsSentence } from '#core/text/sentence';

const code = (character: string): number => character.codePointAt(0) ?? 0;

const classes: Record<CharClass, string> = {
  han: '一漢汉々〇龥㐀\u{20000}\u{2a6d6}\u{30000}豈',
  kana: 'あアーｱっ',
  hangul: '한ㄱᄀ',
  latin: 'aZéßŁﬁＡｚ\u0301',
  digit: '09０９',
  'cjk-punctuation': '。，、《》「」（）：；！？～・﹁︵',
  punctuation: '“”‘’—…·.,;:!?()[]{}"\'-/«»',
  space: ' \u3000\u00a0\t\n\r\f\ufeff\u2003',
  other: '□×+~￥$①Ⅳα℃|\u{1f600}',
};

describe('char-class', () => {
  for (const [expected, characters] of Object.entries(classes)) {
    it(`calls ${expected} what is ${expected}`, () => {
      for (const character of characters) {
        expect([character, charClass(code(character))]).toEqual([character, expected]);
      }
    });
  }

  it('agrees with the Unicode script property on every assigned Han, kana and Hangul letter', () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x40000; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      if (/\p{L}/u.test(character) && /\p{sc=Han}/u.test(character) !== isHan(point)) {
        if (/\p{sc=Han}/u.test(character)) wrong.push(point.toString(16));
      }
      if (/\p{L}/u.test(character) && /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(character) && !isKana(point)) {
        if (!/[\u32d0-\u3357]/u.test(character) && point !== 0x1f200) wrong.push(point.toString(16));
      }
      if (/\p{L}/u.test(character) && /\p{sc=Hangul}/u.test(character) && !isHangul(point)) {
        wrong.push(point.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('calls no assigned character of another script Han', () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x20000; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      if (isHan(point) && !/[\p{sc=Han}\p{Cn}]/u.test(character) && point < 0x3021) {
        wrong.push(point.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('agrees with \\s, and adds only the byte order mark', () => {
    for (let point = 0; point < 0x10000; point += 1) {
      if (/\s/u.test(String.fromCharCode(point))) expect(isSpace(point), point.toString(16)).toBe(true);
      else expect(isSpace(point), point.toString(16)).toBe(false);
    }
  });

  it('pairs every opening mark with a closing one and forbids them at the wrong line edge', () => {
    for (const character of '“‘「『（〔［｛〈《【〖([{«') {
      expect(isOpening(code(character)), character).toBe(true);
      expect(isNoEnd(code(character)), character).toBe(true);
      expect(isNoStart(code(character)), character).toBe(false);
      expect(isClosing(code(character)), character).toBe(false);
    }
    for (const character of '”’」』）〕］｝〉》】〗)]}»') {
      expect(isClosing(code(character)), character).toBe(true);
      expect(isNoStart(code(character)), character).toBe(true);
      expect(isOpening(code(character)), character).toBe(false);
    }
  });

  it('keeps stops from a line start and allows letters there', () => {
    for (const character of '。，、；：！？%·ー々ゃ')
      expect(isNoStart(code(character)), character).toBe(true);
    for (const character of '的a1あ“（□') expect(isNoStart(code(character)), character).toBe(false);
  });

  it('counts only marks as punctuation and only final ones as sentence ends', () => {
    for (const character of '。！？.!?…') expect(isSentenceEnd(code(character)), character).toBe(true);
    for (const character of '，、；：,—”') expect(isSentenceEnd(code(character)), character).toBe(false);
    for (const character of '□￥+1的') expect(isPunctuation(code(character)), character).toBe(false);
  });
});

describe('endsSentence', () => {
  const yes = [
    '完。',
    '完。”',
    '“好！”',
    '说完了。」 ',
    'done.',
    'done."',
    'so (he said.)',
    '……',
    '？】\u3000',
  ];
  const no = ['', ' ', '”', '未完，', '未完', 'not done', '：', '——'];
  for (const text of yes)
    it(`is true of ${JSON.stringify(text)}`, () => expect(endsSentence(text)).toBe(true));
  for (const text of no)
    it(`is false of ${JSON.stringify(text)}`, () => expect(endsSentence(text)).toBe(false));
});
