// @ts-nocheck Drawn by chance from plain word lists; the scorer checks what comes out.
/** The order in which a page's pieces are drawn: what pdfbox and mutool give back, whatever the page looks like. */

const isHead = (chunk) => chunk.type === 'kicker' || chunk.type === 'headline' || chunk.type === 'deck';
const byColumn = (a, b) => a.boxes[0].x - b.boxes[0].x || a.boxes[0].y - b.boxes[0].y;
const byRow = (a, b) => Math.round((a.boxes[0].y - b.boxes[0].y) / 60) || a.boxes[0].x - b.boxes[0].x;

/** Returns the chunks of all articles and of the furniture in drawing order. */
export function drawOrder(articles, furniture, style, chance) {
  const stories = style.storyShuffle ? chance.shuffle(articles) : articles;
  const heads = stories.map((article) => article.chunks.filter(isHead));
  const bylines = stories.map((article) => article.chunks.filter((chunk) => chunk.type === 'byline'));
  const bodies = stories.map((article) => article.chunks.filter((chunk) => chunk.type === 'body'));
  const photos = stories.map((article) => article.chunks.filter((chunk) => chunk.type === 'photo'));
  const headOf = (i) => (chance.chance(0.12) ? chance.shuffle(heads[i]) : heads[i]);
  const own = (i) => (style.photos === 'with' ? photos[i] : []);
  const story = (i, first) =>
    first
      ? [...headOf(i), ...bylines[i], ...bodies[i], ...own(i)]
      : chance.chance(0.5)
        ? [...bylines[i], ...bodies[i], ...own(i), ...headOf(i)]
        : [...bodies[i], ...headOf(i), ...bylines[i], ...own(i)];
  const order = stories.map((_, i) => i);
  let chunks;
  switch (style.order) {
    case 'head-first':
      chunks = order.flatMap((i) => story(i, true));
      break;
    case 'body-first':
      chunks = order.flatMap((i) => story(i, false));
      break;
    case 'heads-last':
      chunks = [
        ...order.flatMap((i) => [...bylines[i], ...bodies[i], ...own(i)]),
        ...chance.shuffle(order).flatMap(headOf),
      ];
      break;
    case 'mixed':
      chunks = order.flatMap((i) => story(i, chance.chance(0.5)));
      break;
    case 'crossed': {
      // A head waits until another story's body has been drawn.
      let waiting = [];
      chunks = order.flatMap((i) => {
        const out = [...bylines[i], ...bodies[i], ...own(i), ...waiting.flat()];
        waiting = [];
        if (chance.chance(0.45)) waiting.push(headOf(i));
        else return chance.chance(0.5) ? [...headOf(i), ...out] : [...out, ...headOf(i)];
        return out;
      });
      chunks.push(...waiting.flat());
      break;
    }
    case 'colscan':
      chunks = order.flatMap((i) => [...heads[i], ...bylines[i], ...bodies[i], ...own(i)]).sort(byColumn);
      break;
    case 'rowscan':
      chunks = order.flatMap((i) => [...heads[i], ...bylines[i], ...bodies[i], ...own(i)]).sort(byRow);
      break;
    default:
      throw new Error(style.order);
  }
  const rest = order.flatMap((i) => (style.photos === 'with' ? [] : photos[i]));
  const labels = furniture.filter(
    (part) => part.role === 'section-label' || part.role === 'advert' || part.role === 'jump-line',
  );
  const frame = furniture.filter((part) => !labels.includes(part));
  const drawn = style.photos === 'first' ? [...rest, ...chunks] : [...chunks, ...rest];
  for (const part of labels) drawn.splice(placeOf(part, drawn, chance), 0, part);
  const split = chance.int(0, frame.length);
  return chance.chance(0.6)
    ? [...frame, ...drawn]
    : [...frame.slice(0, split), ...drawn, ...frame.slice(split)];
}

/** A label is drawn before or behind the stories under it; a jump line behind the story that breaks off. */
function placeOf(part, drawn, chance) {
  if (part.after !== undefined) {
    const at = drawn.lastIndexOf(part.after);
    return at === -1 ? drawn.length : at + 1;
  }
  if (chance.chance(0.25)) return drawn.length;
  const { x, y } = part.boxes[0];
  const near = drawn.findIndex((chunk) => chunk.boxes[0].y >= y && Math.abs(chunk.boxes[0].x - x) < 200);
  return near === -1 ? drawn.length : near;
}
