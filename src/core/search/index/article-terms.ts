/** The terms of one article, each once, with what is known of it there: collected in little memory before they are filed. */
import { bodyBits } from './postings';

export class ArticleTerms {
  /** Keys of terms of one or two units (see term-table) by a hash; their infos; the article they were put there for. */
  keys = new Int32Array(0x2000);
  infos = new Uint8Array(0x2000);
  #stamps = new Int32Array(0x2000);
  #stamp = 0;
  /** Where the article's terms stand in `keys`, in the order in which they were met: the first `count`. */
  places = new Int32Array(0x1000);
  count = 0;
  /** Longer terms with their infos. */
  readonly texts = new Map<string, number>();

  /** Forgets what was there: another article begins. */
  begin(): void {
    this.#stamp += 1;
    this.count = 0;
    this.texts.clear();
  }

  /** The term stands in the article: `bit` is that of its field, 0 in the body. */
  addKey(key: number, bit: number): void {
    const mask = this.keys.length - 1;
    let place = placeOf(key, mask);
    while (this.#stamps[place] === this.#stamp) {
      if (this.keys[place] === key) {
        this.infos[place] = more(this.infos[place] as number, bit);
        return;
      }
      place = (place + 1) & mask;
    }
    this.#stamps[place] = this.#stamp;
    this.keys[place] = key;
    this.infos[place] = bit === 0 ? 1 : bit;
    this.places[this.count] = place;
    this.count += 1;
    if (this.count === this.places.length) this.#grow();
  }

  addText(text: string, bit: number): void {
    const info = this.texts.get(text);
    this.texts.set(text, info === undefined ? (bit === 0 ? 1 : bit) : more(info, bit));
  }

  #grow(): void {
    const { keys, infos, places, count } = this;
    const size = keys.length * 2;
    this.keys = new Int32Array(size);
    this.infos = new Uint8Array(size);
    this.#stamps = new Int32Array(size);
    this.places = new Int32Array(size / 2);
    for (let at = 0; at < count; at += 1) {
      const from = places[at] as number;
      let place = placeOf(keys[from] as number, size - 1);
      while (this.#stamps[place] === this.#stamp) place = (place + 1) & (size - 1);
      this.#stamps[place] = this.#stamp;
      this.keys[place] = keys[from] as number;
      this.infos[place] = infos[from] as number;
      this.places[at] = place;
    }
  }
}

function more(info: number, bit: number): number {
  if (bit !== 0) return info | bit;
  return (info & bodyBits) < bodyBits ? info + 1 : info;
}

function placeOf(key: number, mask: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 16)) & mask;
}
