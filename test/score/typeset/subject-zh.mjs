// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** The world of a Chinese page and the subject of each story: who, where and what, the same all through it. */

import { toTraditional } from './traditional.mjs';

/** Where a headline may be broken: between what its frame puts together. */
export const joint = '\u200b';

/** Chinese numerals to ten. */
export const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A page's world: its city, paper and day; every story draws its places and people from here. */
export function createWorld(vocabulary, chance) {
  const { words } = vocabulary;
  const year = chance.int(2012, 2026);
  const month = chance.int(1, 12);
  const day = chance.int(2, 27);
  return {
    ...vocabulary,
    chance,
    year,
    month,
    day,
    city: chance.pick(words.places.city),
    towns: chance.sample(words.places.town, 5),
    paper: chance.pick(words.papers),
    usedDomains: new Set(),
    usedSentences: new Set(),
  };
}

/** Two or three characters; a two-character name is set with a space in bylines and credits. */
function personName({ words, chance }) {
  return chance.pick(words.surnames) + chance.pick(words.given);
}

const spaced = (name) => (name.length === 2 ? `${name[0]} ${name[1]}` : name);

/** The subject of one story: its domain and the names that stay the same all through it. */
export function createSubject(world) {
  const { words, chance } = world;
  let left = words.domains.filter((domain) => !world.usedDomains.has(domain.name));
  if (left.length === 0) {
    world.usedDomains.clear();
    left = words.domains;
  }
  const domain = chance.pick(left);
  world.usedDomains.add(domain.name);
  const [X, Y] = chance.sample(domain.act, 2);
  const place = chance.chance(0.6) ? chance.pick(world.towns) : chance.pick(words.places.county);
  const short = chance.chance(0.5) ? place : world.city;
  const [A, B] = chance.sample(domain.org, 2);
  return {
    domain,
    fixed: {
      C: world.city,
      P: place,
      V: chance.pick(words.places.village),
      R: chance.pick(words.places.road),
      O: chance.pick(domain.obj),
      A: chance.chance(0.4) ? short.replace(/[市县区]$/u, '') + A.replace(/^县/u, '') : A,
      B,
      X,
      Y,
      W: chance.pick(domain.who),
      w: personName(world),
      v: personName(world),
    },
  };
}

/** Fills a frame's slots; names stay, numbers are drawn anew each time. */
export function fill(frame, subject, world) {
  const text = fillSlots(frame, subject, world);
  return world.script === 'Hant' ? toTraditional(text) : text;
}

function fillSlots(frame, subject, world) {
  const { chance, words } = world;
  const { fixed, domain } = subject;
  const one = (slot) => {
    if (slot in fixed) return fixed[slot];
    switch (slot) {
      case 'n':
        return String(chance.int(2, 40));
      case 'V2':
        return chance.pick(words.places.village);
      case 'p':
        return String(chance.int(2, 16));
      case 'm':
        return String(chance.int(50, 960));
      case 'k':
        return chance.chance(0.3) ? `${chance.int(2, 9)}000余` : String(chance.int(1000, 9800));
      case 'f':
        return `${chance.int(0, 90)}.${chance.int(1, 9)}`;
      case '%':
        return chance.chance(0.5) ? `${chance.int(3, 98)}%` : `${chance.int(1, 98)}.${chance.int(1, 9)}%`;
      case 'd':
        return chance.chance(0.2)
          ? `${world.month}月${chance.int(1, 3) * 10}日`
          : `${world.month}月${Math.max(1, world.day - chance.int(0, 6))}日`;
      case 't':
        return chance.chance(0.5)
          ? `${chance.int(4, 22)}时`
          : `${chance.int(4, 22)}时${chance.int(10, 55)}分`;
      case 'y':
        return String(world.year - chance.int(20, 45));
      case 'q':
        return `${fill(chance.pick(domain.quote), subject, world).replace(/[。]$/u, '')}。`;
      case 'cap':
        return fill(chance.pick(domain.cap), subject, world);
      case 'S':
        return chance.pick(words.slogans);
      case 'cn':
        return chance.pick(numerals);
      case 'ww':
        return spaced(personName(world));
      case 'season':
        return chance.pick(['春天', '夏天', '秋天', '冬天', '梅雨天', '腊月']);
      case 'tel':
        return chance.pick([
          `0${chance.int(310, 990)}-${chance.int(2000000, 8999999)}`,
          String(chance.int(10000, 99999)),
        ]);
      case 'paper':
        return world.paper;
      case 'x':
        return chance.pick(['xinwen', 'bianji', 'wanbao', 'ribao']);
      default:
        throw new Error(`no slot ${slot} in ${frame}`);
    }
  };
  return frame.replace(/\{([^}]+)\}/gu, (_, slot) => one(slot));
}

/** A sentence put together from when, who, what and what came of it. */
function built(subject, world) {
  const { chance, frames } = world;
  const part = (list) => fill(chance.pick(list), subject, world);
  const { when, who, what, came } = frames.parts;
  const shape = chance.int(0, 3);
  if (shape === 0) return `${part(when)}，${part(who)}${part(what)}，${part(came)}。`;
  if (shape === 1) return `${part(who)}${part(what)}，${part(came)}。`;
  if (shape === 2) return `${part(when)}，${part(who)}${part(what)}；${part(who)}${part(what)}。`;
  return `${part(who)}${part(what)}，${part(came)}，${part(came)}。`;
}

/** A sentence that the page has not had yet, or one in new numbers when all have been used. */
export function sentence(lists, subject, world, build = true) {
  if (build && world.chance.chance(0.3)) return built(subject, world);
  const all = lists.flat();
  const fresh = all.filter((each) => !world.usedSentences.has(each));
  if (build && fresh.length === 0 && world.chance.chance(0.8)) return built(subject, world);
  const frame = world.chance.pick(fresh.length > 0 ? fresh : all);
  world.usedSentences.add(frame);
  return fill(frame, subject, world);
}
