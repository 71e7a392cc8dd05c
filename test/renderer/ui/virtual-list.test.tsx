/** The virtual list in a page: what screen readers are told, and what keys and clicks do. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nothingChosen, type Selection } from '../../../src/renderer/ui/list-keys';
import { VirtualList } from '../../../src/renderer/ui/virtual-list';

const keys = Array.from({ length: 100_000 }, (_, row) => `row-${row}`);

// jsdom lays nothing out: the list is told that it is 400 pixels high. The virtualizer goes on by timers of its
// own, which nobody has to wait for.
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? 0;
    fireEvent.scroll(this);
  } as typeof Element.prototype.scrollTo;
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface ListProps {
  readonly onOpen: (index: number) => void;
  readonly keys?: readonly string[];
}

function List({ onOpen, keys: listed = keys }: ListProps) {
  const [selection, setSelection] = useState<Selection<string>>(nothingChosen);
  return (
    <>
      <VirtualList
        label="Rows"
        keys={listed}
        rowHeight={40}
        selection={selection}
        onSelect={setSelection}
        onOpen={onOpen}
        renderRow={(index) => (
          <span>
            <span data-box="">box</span> Row {index}
          </span>
        )}
      />
      <output>{selection.chosen.size}</output>
    </>
  );
}

const chosenCount = () => document.querySelector('output')?.textContent;

function activeRow(): string | null | undefined {
  const id = screen.getByRole('listbox').getAttribute('aria-activedescendant');
  return document.getElementById(id ?? '')?.textContent;
}

test('holds only the rows in sight, and says of each which of how many it is', () => {
  render(<List onOpen={() => {}} />);
  const options = screen.getAllByRole('option');
  expect(options.length).toBeLessThan(60);
  expect(options[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(options[0]?.getAttribute('aria-setsize')).toBe('100000');
});

test('goes on from row to row without looking at those that are not in sight', async () => {
  const user = userEvent.setup();
  let looks = 0;
  const counted = new Proxy(keys, {
    get(list, name) {
      looks += 1;
      return Reflect.get(list, name) as unknown;
    },
  });
  render(<List onOpen={() => {}} keys={counted} />);
  await user.tab();
  looks = 0;
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(activeRow()).toContain('Row 4');
  expect(looks).toBeLessThan(5_000);
});

test('moves by keys, also to the last row, which is then there', async () => {
  const user = userEvent.setup();
  render(<List onOpen={() => {}} />);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(activeRow()).toContain('Row 2');
  await user.keyboard('{End}');
  expect(activeRow()).toContain('Row 99999');
  await user.keyboard('{Home}');
  expect(activeRow()).toContain('Row 0');
});

test('opens the active row by Enter', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  render(<List onOpen={onOpen} />);
  await user.tab();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
});

test('chooses by Space, extends by Shift, chooses all, and lets go by Escape', async () => {
  const user = userEvent.setup();
  render(<List onOpen={() => {}} />);
  await user.tab();
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(chosenCount()).toBe('3');
  await user.keyboard('{Control>}a{/Control}');
  expect(chosenCount()).toBe('100000');
  await user.keyboard('{Escape}');
  expect(chosenCount()).toBe('0');
});

test('a click opens, a click on the box or with Control chooses, one with Shift extends', async () => {
  const user = userEvent.setup();
  const onOpen = vi.fn();
  render(<List onOpen={onOpen} />);
  const row = (index: number) => screen.getAllByRole('option')[index] as HTMLElement;
  await user.click(row(3));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(3);
  await user.click(row(1).querySelector('[data-box]') as HTMLElement);
  expect(chosenCount()).toBe('1');
  await user.keyboard('{Shift>}');
  await user.click(row(4));
  await user.keyboard('{/Shift}');
  expect(chosenCount()).toBe('4');
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test('draws in the elements that are there after a jump, and names and numbers them anew', async () => {
  const user = userEvent.setup();
  render(<List onOpen={() => {}} />);
  await user.tab();
  const before = screen.getAllByRole('option');
  await user.keyboard('{End}');
  await vi.waitFor(() => expect(activeRow()).toContain('Row 99999'));
  const after = screen.getAllByRole('option');
  expect(after.filter((row) => before.includes(row)).length).toBeGreaterThan(before.length / 2);
  const places = after.map((row) => Number(row.getAttribute('aria-posinset')));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const row of after)
    expect(row.textContent).toContain(`Row ${Number(row.getAttribute('aria-posinset')) - 1}`);
});
