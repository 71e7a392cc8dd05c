// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Writes invented Chinese stories: one subject a story, so that headline, body and captions share their rare words. */

import { bodyOf } from './body-zh.mjs';
import { createSubject, fill, joint } from './subject-zh.mjs';
import { toTraditional } from './traditional.mjs';

/** A filled frame with joints where its slots begin and end. */
function fillJointed(frame, subject, world) {
  const jointed = frame.replace(/\{[^}]+\}/gu, (slot) => `${joint}${slot}${joint}`);
  return fill(jointed, subject, world).replaceAll(joint + joint, joint);
}

function headlineOf(kind, subject, world) {
  const { chance, frames, rubrics } = world;
  const own = () =>
    fillJointed(chance.pick(chance.chance(0.3) ? frames.head : subject.domain.head), subject, world);
  switch (kind) {
    case 'briefs':
      return chance.pick(rubrics);
    case 'essay':
    case 'verse':
      return chance.pick([
        `${fill('{season}', subject, world)}里的${subject.fixed.O}`,
        `${subject.fixed.O}记`,
        `${fill('{V}', subject, world).slice(0, 2)}的${fill('{season}', subject, world)}`,
        `寄${subject.fixed.P}`,
        `${subject.fixed.O}与故乡`,
      ]);
    case 'opinion':
      return chance.pick([
        `${subject.fixed.O}要见真章`,
        `也说${subject.fixed.O}`,
        `莫让${subject.fixed.O}成摆设`,
        `从${subject.fixed.O}看${subject.fixed.X}`,
        own(),
      ]);
    case 'letter':
      return chance.pick([
        `${subject.fixed.R}积水谁来管？`,
        `盼${subject.fixed.O}早日解决`,
        `${subject.fixed.V}居民来信`,
      ]);
    case 'obituary':
      return `${subject.fixed.w}同志逝世`;
    case 'meet':
      return chance.pick([
        `${subject.fixed.P}召开${joint}${subject.fixed.O}工作推进会`,
        `${subject.fixed.P}部署${joint}${subject.fixed.X}工作`,
        `${world.city}${subject.fixed.O}现场会${joint}在${subject.fixed.P}举行`,
      ]);
    case 'recipe':
      return chance.pick([`家常炖${subject.fixed.O}`, `${subject.fixed.O}这样做最香`]);
    default:
      return chance.chance(0.04) ? chance.pick(world.words.slogans) : own();
  }
}

/** Now and then the start of a caption is lost. */
const cut = (text, chance) => (text.length > 24 && chance.chance(0.04) ? text.slice(chance.int(1, 6)) : text);

/** Writes one story: head parts, photos, and a source of paragraphs to fill the space it gets. */
export function createStory(kind, world) {
  const story = writeStory(kind, world);
  if (world.script !== 'Hant') return story;
  const turn = (value) =>
    typeof value === 'string' ? toTraditional(value) : Array.isArray(value) ? value.map(turn) : value;
  const all = (item) =>
    item === null
      ? null
      : Object.fromEntries(
          Object.entries(item).map(([key, value]) => [key, key === 'role' ? value : turn(value)]),
        );
  return {
    ...story,
    kicker: turn(story.kicker),
    headline: turn(story.headline),
    deck: turn(story.deck),
    byline: turn(story.byline),
    note: turn(story.note),
    photo: () => all(story.photo()),
    next: () => all(story.next()),
  };
}

function writeStory(kind, world) {
  const { chance, frames } = world;
  const subject = createSubject(world);
  const say = (list) => fill(chance.pick(list), subject, world);
  const sayJointed = (list) => fillJointed(chance.pick(list), subject, world);
  const light = ['verse', 'brief', 'briefs', 'recipe', 'obituary', 'letter'].includes(kind);
  const lead = ['news', 'meet', 'brief', 'qa'].includes(kind);
  const hasByline =
    kind === 'briefs' || kind === 'obituary' ? false : lead ? chance.chance(0.12) : chance.chance(0.85);
  const atEnd =
    hasByline &&
    (['verse', 'essay', 'letter', 'opinion'].includes(kind) ? chance.chance(0.4) : chance.chance(0.05));
  const photo = () => ({
    caption: cut(say(frames.caption), chance),
    credit: chance.chance(0.88) ? say(frames.credit) : '',
  });
  return {
    kind,
    subject,
    kicker: !light && chance.chance(0.3) ? sayJointed(frames.kick) : '',
    headline: headlineOf(kind, subject, world),
    deck: !light && chance.chance(kind === 'feature' ? 0.55 : 0.18) ? sayJointed(frames.deck) : '',
    byline: hasByline ? say(atEnd ? ['（{ww}）', '□{ww}', '□ {ww}', '{ww}'] : frames.byline) : '',
    bylineAt: atEnd ? 'end' : 'top',
    note:
      (kind === 'feature' && chance.chance(0.22)) || (kind === 'letter' && chance.chance(0.3))
        ? say(frames.note)
        : '',
    photo,
    next: bodyOf(kind, subject, world),
  };
}
