// @vitest-environment node
/** The place of a list whose height changes: a list of 24 rows of 120 pixels. */
import { describe, expect, it } from 'vitest';
import { watchOffset } from '../../../src/renderer/ui/kept-offset';

/** An element that holds its offset within what there is room for, as browsers do. */
class Scroller {
  scrollHeight = 2_880;
  #height = 558;
  #top = 0;
  get scrollTop(): number {
    return this.#top;
  }
  set scrollTop(top: number) {
    this.#top = Math.max(0, Math.min(top, this.scrollHeight - this.#height));
  }
  get clientHeight(): number {
    return this.#height;
  }
  set clientHeight(height: number) {
    this.#height = height;
    this.scrollTop = this.#top;
  }
}

function scrolledTo(top: number) {
  const list = new Scroller();
  const look = watchOffset(list);
  list.scrollTop = top;
  look();
  return { list, look };
}

describe('a list that becomes higher and lower again', () => {
  it('comes back to where it was, by whichever steps, told once or twice', () => {
    const { list, look } = scrolledTo(2_322);
    for (const height of [688, 691, 558]) {
      list.clientHeight = height;
      look();
      look();
    }
    expect(list.scrollTop).toBe(2_322);
  });

  it('goes as far back as there is room', () => {
    const { list, look } = scrolledTo(2_322);
    for (const height of [808, 600]) {
      list.clientHeight = height;
      look();
    }
    expect(list.scrollTop).toBe(2_280);
  });

  it('stays where one has scrolled to meanwhile', () => {
    const { list, look } = scrolledTo(2_322);
    list.clientHeight = 808;
    look();
    list.scrollTop = 900;
    look();
    list.clientHeight = 558;
    look();
    expect(list.scrollTop).toBe(900);
  });

  it('takes a scrolling in the moment of the change for what is wanted', () => {
    const { list, look } = scrolledTo(0);
    list.clientHeight = 513;
    list.scrollTop = 2_880;
    look();
    look();
    expect(list.scrollTop).toBe(2_367);
  });

  it('keeps no place in rows that are no more', () => {
    const { list, look } = scrolledTo(2_322);
    list.scrollHeight = 360;
    list.clientHeight = 558;
    look();
    list.scrollHeight = 2_880;
    look();
    list.clientHeight = 513;
    look();
    expect(list.scrollTop).toBe(0);
  });
});
