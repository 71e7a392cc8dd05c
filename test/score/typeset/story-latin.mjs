// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** Writes invented stories in English and German: one subject a story, as the Chinese ones. */

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
};
const days = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
};

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

function createSubject(world) {
  const { chance, words } = world;
  let left = words.domains.filter((each) => !world.used.has(each.name));
  if (left.length === 0) {
    world.used.clear();
    left = words.domains;
  }
  const domain = chance.pick(left);
  world.used.add(domain.name);
  const [T, V] = chance.sample(words.towns, 2);
  return {
    domain,
    fixed: {
      T,
      TT: T.toUpperCase(),
      V,
      R: chance.pick(words.roads),
      O: chance.pick(domain.obj),
      A: chance.pick(domain.org),
      w: chance.pick(domain.who),
      people: chance.sample(words.names, 3),
    },
  };
}

function fill(frame, subject, world) {
  const { chance, words, lang } = world;
  const { fixed, domain } = subject;
  const one = (slot) => {
    if (slot !== 'people' && slot in fixed) return fixed[slot];
    switch (slot) {
      case 'n':
        return String(chance.int(2, 60));
      case 'm':
        return String(chance.int(70, 980));
      case 'k':
        return lang === 'de' ? `${chance.int(2, 480)}.000` : `${chance.int(2, 480)},000`;
      case 'd':
        return lang === 'de'
          ? `${chance.int(1, 28)}. ${chance.pick(months.de)}`
          : chance.pick([
              chance.pick(days.en),
              `${chance.pick(months.en)} ${chance.int(1, 28)}`,
              `${chance.int(1, 28)} ${chance.pick(months.en)}`,
            ]);
      case 'W':
        return chance.pick(fixed.people);
      case 'WL':
        return chance.pick(fixed.people).split(' ').at(-1);
      case 'ww':
        return chance.pick(words.names);
      case 'WW':
        return chance.pick(words.names).toUpperCase();
      case 'q':
        return fill(chance.pick(domain.quote), subject, world);
      case 'cap':
        return fill(chance.pick(domain.cap), subject, world);
      case 'paper':
        return world.paper;
      default:
        throw new Error(`no slot ${slot} in ${frame}`);
    }
  };
  return capitalise(frame.replace(/\{([^}]+)\}/gu, (_, slot) => one(slot)));
}

/** Capitals at the start and behind a full stop, where a slot put small letters. */
const capitalise = (text) =>
  text
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    .replace(/([.?!]\s)(\p{Ll})/gu, (_, stop, letter) => stop + letter.toUpperCase());

function sentence(list, subject, world) {
  const fresh = list.filter((each) => !world.said.has(each));
  const frame = world.chance.pick(fresh.length > 0 ? fresh : [...list, ...subject.domain.sent]);
  world.said.add(frame);
  return fill(frame, subject, world);
}

function nextOf(kind, subject, world) {
  const { chance, words } = world;
  const { frames } = words;
  const many = (own, from, to) =>
    Array.from({ length: chance.int(from, to) }, () =>
      sentence(chance.chance(0.5) ? subject.domain.sent : own, subject, world),
    );
  const p = (sentences) => ({ role: 'paragraph', sentences });
  const every = kind === 'feature' ? chance.int(3, 6) : 0;
  let count = 0;
  return () => {
    count += 1;
    if (kind === 'briefs') return p([fill(chance.pick(frames.brief), createSubject(world), world)]);
    if (kind === 'brief')
      return p(
        count === 1
          ? [fill(chance.pick([...frames.brief, ...frames.lead]), subject, world)]
          : many(frames.body, 1, 2),
      );
    if (kind === 'opinion') return p(many(frames.opinion, 1, 3));
    if (kind === 'letter') return p(many(frames.letter, 1, 2));
    if (count === 1) return p([sentence(frames.lead, subject, world), ...many(frames.body, 0, 1)]);
    if (kind === 'qa')
      return p([
        fill(
          (count % 2 === 0 ? frames.ask : frames.answer)[Math.floor((count - 2) / 2) % frames.ask.length],
          subject,
          world,
        ),
      ]);
    if (every > 0 && count % every === 0)
      return { role: 'crosshead', text: fill(chance.pick(frames.cross), subject, world) };
    return p(many(frames.body, 1, 3));
  };
}

function createStory(kind, world) {
  const { chance, words } = world;
  const { frames } = words;
  const subject = createSubject(world);
  const say = (list) => fill(chance.pick(list), subject, world);
  const light = ['brief', 'briefs', 'letter'].includes(kind);
  const hasByline = kind !== 'briefs' && chance.chance(light ? 0.3 : 0.75);
  const atEnd = hasByline && kind === 'letter';
  return {
    kind,
    subject,
    kicker: !light && chance.chance(0.3) ? say(words.kickers) : '',
    headline: kind === 'briefs' ? chance.pick(words.rubrics) : say(subject.domain.head),
    deck: !light && chance.chance(kind === 'feature' ? 0.6 : 0.3) ? say(frames.deck) : '',
    byline: hasByline ? say(atEnd ? ['{ww}', '{WW}', '{ww}, {T}'] : frames.byline) : '',
    bylineAt: atEnd ? 'end' : 'top',
    note: kind === 'feature' && chance.chance(0.25) ? say(frames.note) : '',
    photo: () => ({ caption: say(frames.caption), credit: chance.chance(0.85) ? say(frames.credit) : '' }),
    next: nextOf(kind === 'meet' ? 'news' : kind, subject, world),
  };
}

function furniture(world, chance) {
  const { words, lang } = world;
  const subject = createSubject(world);
  const say = (text) => fill(text, subject, world);
  const day = chance.int(1, 28);
  const month = chance.int(0, 11);
  const year = chance.int(1925, 2026);
  const weekday = days[lang][new Date(Date.UTC(year, month, day)).getUTCDay()];
  const n = chance.int(1, 24);
  const de = lang === 'de';
  return {
    date: de
      ? chance.pick([
          `${weekday}, ${day}. ${months.de[month]} ${year}`,
          `Nr. ${chance.int(1, 300)} · ${weekday}, ${day}. ${months.de[month]} ${year}`,
        ])
      : chance.pick([
          `${weekday}, ${months.en[month]} ${day}, ${year}`,
          `${weekday} ${day} ${months.en[month]} ${year}`,
        ]),
    folio: de ? chance.pick([`${n}`, `Seite ${n}`]) : chance.pick([`${n}`, `Page ${n}`, `A${n}`]),
    section: chance.pick(words.sections),
    imprint: chance.sample(words.imprint, chance.int(1, words.imprint.length)).map(say),
    promos: words.promos.map(say),
  };
}

/** The book of a Latin-script vocabulary. */
export function latinBook(words, lang) {
  const any = (world, list) => fill(world.chance.pick(list), createSubject(world), world);
  return {
    createWorld: (chance) => ({
      words,
      lang,
      chance,
      paper: chance.pick(words.papers),
      used: new Set(),
      said: new Set(),
      latinFurniture: furniture,
    }),
    createStory,
    label: (world) => world.chance.pick(words.labels),
    advert: (world) => any(world, words.adverts),
    jump: (world) => any(world, words.jumps),
    notice: (world) => {
      const story = createStory('brief', world);
      return { ...story, headline: capital(world.chance.pick(words.rubrics)), byline: '' };
    },
  };
}
