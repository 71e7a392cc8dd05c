// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Dumps of the second family: one paragraph or column piece a line, a blank line between all. */

const cjk = /[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uff00-\uffef]/u;

/** Joins the lines of each block of a pdfbox dump into one. */
export function joinBlocks(text) {
  return text
    .split(/\n(?:[ \t]*\n)+/u)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => (/^\S(?: \S)+$/u.test(line) && cjk.test(line) ? line.replace(/ /gu, '') : line))
        .reduce(
          (all, line) =>
            all === '' ? line : cjk.test(all.at(-1)) || cjk.test(line[0]) ? all + line : `${all} ${line}`,
          '',
        ),
    )
    .filter((block) => block !== '')
    .join('\n\n');
}

/** Writes the page's pieces as recognised blocks: what belongs together within one frame is one line; seams lose characters now and then. */
export function blocksOf(page, chance) {
  const out = [];
  for (const chunk of page.order) {
    let open = null;
    const close = () => {
      if (open !== null) out.push(open.text);
      open = null;
    };
    for (const box of chunk.boxes) {
      const text = box.segments
        .map((segment) => segment.text)
        .join('')
        .replace(/\u3000/gu, '')
        .trim();
      const same = open !== null && open.part === box.unit.part && open.id === box.unit.id;
      const display = chunk.type === 'headline' || chunk.type === 'furniture';
      if (same && !display) open.text += text;
      else if (same && chance.chance(0.4)) open.text += `\n${text}`;
      else {
        close();
        open = { ...box.unit, text };
      }
    }
    if (open !== null && chunk.type === 'body' && open.text.length > 40 && chance.chance(0.03))
      open.text = open.text.slice(0, -chance.int(1, 3));
    close();
  }
  return `${'\n'.repeat(chance.int(0, 4))}${out.join('\n\n')}`;
}
