// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Writes the paragraphs of a Chinese story, one after the other, as its kind demands. */

import { createSubject, fill, numerals, sentence } from './subject-zh.mjs';

function leadText(subject, world) {
  const { chance } = world;
  const text = sentence([world.frames.lead], subject, world);
  const ww = fill('{ww}', subject, world);
  const other = fill('{ww}', subject, world);
  const style = world.leadStyle;
  if (world.script === 'Hant') {
    return `${chance.pick([`【記者${ww}／${subject.fixed.P}報導】`, `【本報記者${ww}${world.city}報導】`, `（記者${ww}${subject.fixed.P}訊）`])}${text}`;
  }
  const formula = chance.pick([
    `本报讯（记者 ${ww}）`,
    `本报讯（记者${ww.replace(' ', '')}）`,
    `本报讯（记者${ww.replace(' ', '')} 通讯员${other.replace(' ', '')}）`,
    `本报讯（通讯员 ${ww}）`,
    `本报讯 记者${ww.replace(' ', '')}报道：`,
    `本报${subject.fixed.P.slice(0, 2)}讯（记者${ww.replace(' ', '')}）`,
    `（记者 ${ww}）`,
  ]);
  return formula + (style === 'gap' && formula.endsWith('）') ? ' ' : '') + text;
}

/** Returns a function that gives the story's next paragraph: {role, text} or null at its end. */
export function bodyOf(kind, subject, world) {
  const { chance, frames } = world;
  const { domain } = subject;
  const mix = (own) => (chance.chance(0.55) ? [domain.sent] : [own]);
  const many = (own, from, to) =>
    Array.from({ length: chance.int(from, to) }, () => sentence(mix(own), subject, world));
  let count = 0;
  let askAt = chance.int(0, 6);
  const askMark = chance.pick(['问：', '记者：', '●', '◆', '']);
  const crossEvery = kind === 'feature' || kind === 'meetLong' ? chance.int(2, 4) : 0;
  const listMark = chance.chance(0.25);
  const said = new Set();
  const unsaid = (list) => {
    const fresh = list.filter((each) => !said.has(each));
    const one = chance.pick(fresh.length > 0 ? fresh : list);
    said.add(one);
    return one;
  };
  const topics = (kind === 'feature' || kind === 'meetLong') && chance.chance(0.3);
  const pairs = chance.chance(0.35);
  const numbered =
    (kind === 'meet' || kind === 'meetLong' || kind === 'news') && chance.chance(0.12) ? chance.int(3, 5) : 0;
  return () => {
    count += 1;
    const p = (sentences) => ({ role: 'paragraph', sentences });
    if (numbered > 0 && count >= numbered && count < numbered + 4) {
      const mark = ['一是', '二是', '三是', '四是'][count - numbered];
      return p([`${mark}${sentence([frames.body.slice(-8), domain.sent], subject, world)}`]);
    }
    switch (kind) {
      case 'news':
        return p(
          count === 1 ? [leadText(subject, world), ...many(frames.body, 0, 2)] : many(frames.body, 1, 3),
        );
      case 'meet':
        return p(
          count === 1
            ? [leadText(subject, world), fill(frames.meet[0], subject, world)].slice(chance.int(0, 1))
            : many(frames.meet.slice(1), 1, 3),
        );
      case 'brief':
        return p([
          count === 1 && chance.chance(0.5)
            ? leadText(subject, world)
            : sentence([frames.brief], subject, world),
          ...many(frames.body, 0, 1),
        ]);
      case 'briefs':
        return p([(listMark ? '▲' : '') + sentence([frames.brief], createSubject(world), world)]);
      case 'feature':
      case 'meetLong':
        if (crossEvery > 0 && count > 1 && count % (crossEvery + 1) === 0) {
          if (pairs) {
            const at = frames.crossPair.indexOf(unsaid(frames.crossPair.filter((_, i) => i % 2 === 0)));
            return {
              role: 'crosshead',
              text: fill(`${frames.crossPair[at]}\n${frames.crossPair[at + 1]}`, subject, world),
            };
          }
          const text = fill(unsaid(frames.cross), subject, world);
          return {
            role: 'crosshead',
            text: listMark
              ? `${numerals[Math.min(9, Math.floor(count / (crossEvery + 1)) - 1)]}、${text.replace('\n', '')}`
              : text,
          };
        }
        return p([
          ...(topics ? [fill(unsaid(frames.topic), subject, world)] : []),
          ...many(kind === 'feature' ? [...frames.feature, ...frames.body.slice(0, 8)] : frames.body, 1, 4),
        ]);
      case 'opinion':
        return p(many(frames.opinion, 1, 3));
      case 'essay':
        return p(
          Array.from({ length: chance.int(1, 4) }, () =>
            chance.chance(0.7)
              ? sentence([frames.essay], subject, world, false)
              : sentence([domain.sent], subject, world),
          ),
        );
      case 'verse':
        return {
          role: 'verse',
          lines: Array.from({ length: chance.int(2, 5) }, () =>
            sentence([frames.verse], subject, world, false),
          ),
        };
      case 'qa': {
        if (count === 1)
          return p([leadText(subject, world), `记者就此采访了${subject.fixed.A}负责人${subject.fixed.w}。`]);
        const asking = count % 2 === 0;
        if (asking) askAt = (askAt + 1) % frames.ask.length;
        const text = fill(asking ? frames.ask[askAt] : frames.answer[askAt], subject, world);
        const answerMark = askMark === '问：' ? '答：' : askMark === '记者：' ? `${subject.fixed.w}：` : '';
        return p([(asking ? askMark : answerMark) + text, ...(asking ? [] : many(frames.answer, 0, 1))]);
      }
      case 'letter':
        return p(many(frames.letter, 1, 2));
      case 'obituary':
        return count > frames.obituary.length ? null : p([fill(frames.obituary[count - 1], subject, world)]);
      case 'recipe':
        return count > 6
          ? null
          : p([
              count <= 5
                ? `${count > 1 && listMark ? `${count - 1}.` : ''}${fill(frames.recipe[count - 1], subject, world)}`
                : sentence([frames.end], subject, world),
            ]);
      default:
        throw new Error(`no story kind ${kind}`);
    }
  };
}
