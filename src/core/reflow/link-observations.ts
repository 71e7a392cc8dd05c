/**
 * What is observed of links between pieces, numbered: a large page has hundreds of thousands of pairs of pieces, and a weight
 * is found sooner in a list than by a name. A new observation takes the next number.
 */
import type { Weights } from './choices';

/** The number of each observation, by its name in the weight tables. */
export const observedOfLinks = {
  covered: 0,
  'heads apart': 1,
  'covered, heads apart': 2,
  alike: 3,
  'alike, tiny': 4,
  'alike, short': 5,
  'alike, long': 6,
  'smaller covered': 7,
  'alike, heads apart': 8,
  'smaller covered, heads apart': 9,
  'more alike than others before': 10,
  'more alike than others behind': 11,
  ahead: 12,
  back: 13,
  distance: 14,
  'one piece between': 15,
  'over lines': 16,
  'from a line over lines': 17,
  'from a line over a line': 18,
  'behind display': 19,
  'display before': 20,
  any: 21,
  opener: 22,
  hyphen: 23,
  'small start': 24,
  'small start after stop': 25,
  'in bracket': 26,
  'pair known': 27,
  'pair new': 28,
  pair: 29,
  'same opening': 30,
  'frame start': 31,
  'frame start, as usual': 32,
  'no frame start': 33,
  blank: 34,
  'behind byline': 35,
  'behind note': 36,
  'behind headline': 37,
  'behind kicker': 38,
  'behind picture': 39,
  'behind furniture': 40,
  'behind wide headline': 41,
  adjacent: 42,
  'before headline': 43,
  'before lead': 44,
  'shared words': 45,
  'shared characters': 46,
  'more words than others': 47,
  'more characters than others': 48,
  'shared words, heads apart': 49,
  'more words than others, heads apart': 50,
  'before text': 51,
  'before text, as usual': 52,
  'before text, in a crowd': 53,
  'behind text': 54,
  'behind text, as usual': 55,
  'text ahead': 56,
  'text back': 57,
  'ahead: distance': 58,
  'back: distance': 59,
  'ahead: another head between': 60,
  'back: another head between': 61,
  'length of the text': 62,
  'open, lead': 63,
  'open, crosshead': 64,
  'open, resumed': 65,
  'open, bullet': 66,
  'open, flush': 67,
  'open, indented': 68,
  'open, maybe flush': 69,
  'open, fresh': 70,
  'closed, lead': 71,
  'closed, crosshead': 72,
  'closed, resumed': 73,
  'closed, bullet': 74,
  'closed, flush': 75,
  'closed, indented': 76,
  'closed, maybe flush': 77,
  'closed, fresh': 78,
  'closed full, lead': 79,
  'closed full, crosshead': 80,
  'closed full, resumed': 81,
  'closed full, bullet': 82,
  'closed full, flush': 83,
  'closed full, indented': 84,
  'closed full, maybe flush': 85,
  'closed full, fresh': 86,
  'closed short, lead': 87,
  'closed short, crosshead': 88,
  'closed short, resumed': 89,
  'closed short, bullet': 90,
  'closed short, flush': 91,
  'closed short, indented': 92,
  'closed short, maybe flush': 93,
  'closed short, fresh': 94,
  'crosshead, lead': 95,
  'crosshead, crosshead': 96,
  'crosshead, resumed': 97,
  'crosshead, bullet': 98,
  'crosshead, flush': 99,
  'crosshead, indented': 100,
  'crosshead, maybe flush': 101,
  'crosshead, fresh': 102,
  'starts with a lead': 103,
  'starts with a crosshead': 104,
  'starts resumed': 105,
  'starts with a bullet': 106,
  'starts flush': 107,
  'starts indented': 108,
  'starts maybe flush': 109,
  'starts fresh': 110,
  'column unknown': 111,
  'same column': 112,
  'like column': 113,
  'other column': 114,
} as const;

/** The names of the observations, by their numbers. */
export const linkObservations: readonly string[] = Object.keys(observedOfLinks);

/** Takes an observation by its number with its value. */
export type LinkObserver = (observed: number, value: number) => void;

/** Sums the weights of what is observed of a link; observations without a weight count nothing. One scale serves many links. */
export class LinkScale {
  readonly #weights: Float64Array;
  #sum = 0;

  /** `weights` are those of one level, by the names of the observations. */
  constructor(weights: Weights) {
    this.#weights = Float64Array.from(linkObservations, (name) => weights.get(name) ?? 0);
  }

  /** Takes an observation. */
  readonly observe: LinkObserver = (observed, value) => {
    if (value !== 0) this.#sum += value * (this.#weights[observed] ?? 0);
  };

  /** Returns the sum of what was observed since it was last asked for. */
  take(): number {
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }
}
