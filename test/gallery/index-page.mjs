/** The gallery's page: all pictures of a folder by view, with what was found in them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ view: string, language: string, width: string, theme: string, file: string }} Picture */

/**
 * Writes `index.html` into the folder; returns how many pictures and findings there are.
 * @param {string} folder
 */
export function writeIndex(folder) {
  const files = readdirSync(folder).sort();
  const pictures = files.flatMap((file) => {
    const match = /^(.+)--([\w-]+?)--(wide|narrow)--([\w-]+)\.png$/u.exec(file);
    if (match === null) return [];
    const [, view = '', language = '', width = '', theme = ''] = match;
    return [{ view, language, width, theme, file }];
  });
  /** @type {{ view: string, text: string }[]} */
  const findings = files
    .filter((file) => file.endsWith('.findings.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const views = [...new Set([...pictures.map(({ view }) => view), ...findings.map(({ view }) => view)])];
  const sections = views.map((view) => {
    const found = findings.filter((each) => each.view === view).map(({ text }) => `<li>${inHtml(text)}</li>`);
    const shown = pictures.filter((picture) => picture.view === view).map(figure);
    return `<section id="${view}"><h2>${view}</h2>${found.length > 0 ? `<ul>${found.join('')}</ul>` : ''}<div>${shown.join('')}</div></section>`;
  });
  const links = views.map((view) => `<a href="#${view}">${view}</a>`).join(' ');
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${style}</style><h1>${pictures.length} pictures, ${findings.length} findings</h1><nav>${links}</nav>${sections.join('')}</html>\n`,
  );
  return { pictures: pictures.length, findings: findings.length };
}

/** @param {Picture} picture */
function figure({ view, language, width, theme, file }) {
  const name = `${language}, ${width}, ${theme}`;
  const source = encodeURIComponent(file);
  return `<figure class="${width}"><a href="${source}"><img loading="lazy" src="${source}" alt="${view}: ${name}"></a><figcaption>${name}</figcaption></figure>`;
}

/** @param {string} text */
function inHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const style =
  'body{font:14px system-ui;margin:1rem}nav{line-height:1.8}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}' +
  'figure{margin:0}img{width:26rem;border:1px solid #ccc}.narrow img{width:11rem}li{color:#b00}';
