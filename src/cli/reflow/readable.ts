/** A dump's articles as plain text for reading in a terminal: one paragraph a line, furniture apart. */
import { isBlankText } from '#core/dump/decode';
import type { ReflowedDump, ReflowJson } from '#core/export/reflow-json';

/** Returns the articles of a file as they are read; `json` is what `toReflowJson` made of the same dump. */
export function toReadableText(json: ReflowJson, dump: ReflowedDump): string {
  if (isBlankText(dump.decoded.text)) return '(empty)\n';
  const sections: string[] = [];
  for (const { page } of dump.pages) {
    if (dump.pages.length > 1) sections.push(`[page ${page.ordinal + 1}]`);
    const articles = json.articles.filter((article) => article.page === page.ordinal);
    sections.push(articles.map(articleText).join('\n\n* * *\n\n'));
    const furniture = json.furniture.filter((each) => each.page === page.ordinal);
    if (furniture.length > 0) {
      sections.push(furniture.map(({ role, text }) => `[${role}] ${oneLine(text)}`).join('\n'));
    }
  }
  return `${printable(sections.filter((section) => section !== '').join('\n\n'))}\n`;
}

type JsonArticle = ReflowJson['articles'][number];

function articleText(article: JsonArticle): string {
  const head = [
    article.kicker,
    article.headline === '' ? '' : `# ${oneLine(article.headline)}`,
    article.deck,
    article.byline,
  ].filter((line) => line !== '');
  const blocks = article.blocks.map(({ role, text }) => {
    if (role === 'paragraph') return text;
    return role === 'crosshead' ? `## ${oneLine(text)}` : `[${role}] ${text}`;
  });
  return [...(head.length > 0 ? [head.join('\n')] : []), ...blocks].join('\n\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}

/** Control characters shown as their pictures: a dump must not be able to steer the terminal. */
export function printable(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\n' || character === '\t') return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code >= 0x7f && code < 0xa0 ? '\ufffd' : character;
  }).join('');
}
