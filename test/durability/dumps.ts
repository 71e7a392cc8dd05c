/** Invented dumps: each has a word that stands in no other, so that a search can tell whether it was filed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sentences = [
  '昨天夜里，下河的渡船在大雾里靠了岸，船上的人谁也没有说话。',
  '码头上的灯是一个孩子提着的，他说他听见了水声。',
  '磨坊的老板在楼上数了一夜米袋，天亮才听见雨停了。',
  '米价又涨了两成，镇上的铺子早早关了门。',
  '新修的石桥昨日通车，头一辆是运盐的板车。',
];

/** Writes `count` dumps into a new folder and returns it; `round` makes paths and words unlike those of others. */
export function writeDumps(parent: string, round: number, count: number): string {
  const folder = join(parent, `round-${round}`);
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const lines = [`下河晚报第${round}期第${at}版`, ''];
    for (let line = 0; line < 60; line += 1) lines.push(sentences[(at + line * 3) % sentences.length] ?? '');
    // In the middle of a sentence: a line of its own may be taken for furniture, which no search finds.
    lines[30] = `码头上的人说，夜里靠岸的是 ${wordOf(round, at)} 号渡船，船上没有灯。`;
    writeFileSync(join(folder, pathOf(round, at)), `${lines.join('\n')}\n`);
  }
  return folder;
}

/** The path of a dump in its folder. */
export function pathOf(round: number, at: number): string {
  return `1987-r${String(round).padStart(4, '0')}-p${String(at).padStart(4, '0')}.txt`;
}

/** The word that only this dump has. */
export function wordOf(round: number, at: number): string {
  return `quire${String(round).padStart(4, '0')}x${String(at).padStart(4, '0')}`;
}
