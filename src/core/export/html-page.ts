/** The frame of an HTML export: one file, no scripts, nothing fetched, made to be read and printed. */
import { htmlText } from './html-text';

/** Returns the beginning of the file, up to where articles stand. */
export function htmlBeginning(title: string, lang: string): string {
  return `<!doctype html>
<html lang="${htmlText(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Broadsheet">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
`;
}

/** The end of the file. */
export const htmlEnd = '</main>\n</body>\n</html>\n';

const style = `
:root { color-scheme: light; --ink: #1c1a17; --quiet: #635d55; --rule: #d9d3c9; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.5rem; }
article { margin-bottom: 4rem; }
.text { position: relative; }
.row { display: grid; grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); gap: 0 2rem; }
h1, h2, h3 { line-height: 1.3; margin: 0 0 .5em; font-weight: 700; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.2rem; margin-top: 1.2em; }
p { margin: 0; } .paragraph:lang(zh), .paragraph:lang(ja) { text-indent: 2em; text-align: justify; }
.paragraph:not(:lang(zh)):not(:lang(ja)) { margin-bottom: .6em; }
.kicker, .byline, .credit, .citation, .facts, .colour { color: var(--quiet); }
.deck { font-weight: 700; } .caption, .credit, .editor-note { font-size: .9rem; margin: .5em 0; padding-left: 1em; border-left: 2px solid var(--rule); }
.citation, .facts { font-size: .9rem; margin: 1em 0; }
mark { color: inherit; background: #fff1a8; padding: .1em 0; }
mark.green { background: #c9eec4; } mark.blue { background: #c8e1fb; } mark.pink { background: #fbd0e0; } mark.purple { background: #e2d4f7; }
mark mark { background: none; border-bottom: 3px solid #e0b400; }
mark mark.green { border-color: #4c9a41; } mark mark.blue { border-color: #3b82c4; } mark mark.pink { border-color: #d0487f; } mark mark.purple { border-color: #7b52c0; }
sup a { color: var(--quiet); text-decoration: none; font: .75rem/1 system-ui, sans-serif; }
aside { font: .85rem/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; border-left: 2px solid var(--rule); padding-left: .8rem; margin-bottom: .6rem; }
aside .quote { white-space: pre-line; }
.note { white-space: pre-wrap; }
.notes { border-top: 1px solid var(--rule); margin-top: 1.5rem; padding-top: 1rem; }
pre { white-space: pre-wrap; font-size: .85rem; }
@media (max-width: 48rem) { .row { grid-template-columns: minmax(0, 1fr); } }
@media print { main { max-width: none; padding: 0; } article { break-after: page; } aside, h1, h2 { break-inside: avoid; } body { font-size: 11pt; } mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
