// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** The vocabularies by language and set, each with the functions that write stories from it. */

import * as framesA from './frames-zh-a.mjs';
import * as framesB from './frames-zh-b.mjs';
import { latinBook } from './story-latin.mjs';
import { createStory } from './story-zh.mjs';
import { createSubject, createWorld, fill } from './subject-zh.mjs';
import { toTraditional } from './traditional.mjs';
import { german } from './words-de.mjs';
import { english } from './words-en.mjs';
import * as wordsA from './words-zh-a.mjs';
import * as wordsB from './words-zh-b.mjs';

function chinese(words, frames, script) {
  const base = {
    words,
    frames: frames.frames,
    rubrics: frames.rubrics,
    editors: frames.editors,
    script,
    leadStyle: '',
  };
  return {
    createWorld: (chance) => ({ ...createWorld(base, chance), leadStyle: chance.pick(['', 'gap']) }),
    createStory,
    label: (world) =>
      world.chance.pick([world.chance.pick(words.slogans), world.chance.pick(frames.rubrics)]),
    advert: (world) => fill(world.chance.pick(world.frames.advert), createSubject(world), world),
    jump: (world) =>
      world.chance.pick([
        `（下转第${world.chance.int(2, 8)}版）`,
        `下转${world.chance.int(2, 8)}版`,
        `▶▶▶下转第${world.chance.int(2, 8)}版`,
        `（紧接第一版）`,
      ]),
    notice: (world) => {
      const subject = createSubject(world);
      const story = createStory('brief', world);
      let given = false;
      return {
        ...story,
        headline: world.chance.pick(['公告', '通知', '声明', '启事', `${subject.fixed.A}公告`]),
        byline: '',
        next: () => {
          if (given) return null;
          given = true;
          return {
            role: 'paragraph',
            sentences: [fill(world.chance.pick(world.frames.notice), subject, world)],
          };
        },
      };
    },
  };
}

/** A vocabulary in traditional characters: every text in it turned over. */
function traditional(value) {
  if (typeof value === 'string') return toTraditional(value);
  if (Array.isArray(value)) return value.map(traditional);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, traditional(each)]));
}

const made = new Map();

/** Returns the book of a language for the set. */
export function bookOf(lang, mix) {
  const key = `${lang} ${mix}`;
  if (!made.has(key)) made.set(key, make(lang, mix));
  return made.get(key);
}

function make(lang, mix) {
  if (lang === 'en') return latinBook(english[mix], lang);
  if (lang === 'de') return latinBook(german[mix], lang);
  const [words, frames] = mix === 'test' ? [wordsB, framesB] : [wordsA, framesA];
  if (lang === 'zh-Hans') return chinese(words, frames, 'Hans');
  return chinese(traditional({ ...words }), traditional({ ...frames }), 'Hant');
}
