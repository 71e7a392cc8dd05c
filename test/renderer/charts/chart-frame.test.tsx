/** The frame of charts: cursor, brush, numbers and states. */
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChartBrush, ChartPlace, ChartState, DrawnChart } from '../../../src/renderer/charts/chart';
import { ChartFrame } from '../../../src/renderer/charts/chart-frame';
import { en } from '../../../src/renderer/i18n/resources';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

beforeEach(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en },
    ns: Object.keys(en),
    interpolation: { escapeValue: false },
  });
});

afterEach(cleanup);

/** Four values of 20 by 40 pixels side by side; nothing at the second. */
const draw = (hasLinks: boolean) => (): DrawnChart => ({
  ...{ width: 80, height: 40, rows: 1, columns: 4, picture: <rect width={80} height={40} /> },
  placeAt: (x) => (x < 0 || x >= 80 ? null : { row: 0, column: Math.floor(x / 20) }),
  boxOf: ({ first, last }) => ({ x: first * 20, y: 0, width: (last - first + 1) * 20, height: 40 }),
  markAt: ({ column }: ChartPlace) =>
    column === 1
      ? null
      : {
          box: { x: column * 20, y: 0, width: 20, height: 40 },
          label: `value ${column}`,
          ...(hasLinks && { href: `#/library?column=${column}` }),
        },
});

function frame(more: {
  readonly state?: ChartState;
  readonly brush?: ChartBrush;
  readonly rows?: number;
}): void {
  const rows = Array.from({ length: more.rows ?? 2 }, (_, at) => [`row ${at}`, at * 1_000]);
  render(
    <ChartFrame
      title="Ferries"
      note="How many there are."
      state={more.state ?? { kind: 'ready' }}
      draw={draw(more.brush === undefined)}
      table={{
        columns: [
          { label: 'Name', kind: 'text' },
          { label: 'Ferries', kind: 'number' },
        ],
        rows,
      }}
      {...(more.brush !== undefined && { brush: more.brush })}
    />,
  );
}

const chart = () => screen.getByRole('group', { name: 'Ferries' });
const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey });

describe('a chart in its frame', () => {
  it('is one tab stop, and speaks each value that the arrow keys come to', () => {
    frame({});
    const stops = within(chart()).getAllByRole('link');
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('value 0');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('value 2');
    press('End');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('value 3');
    expect(document.activeElement?.getAttribute('href')).toBe('#/library?column=3');
    // What is pointed at stands over the chart for eyes as well.
    expect(screen.getByText('value 3')).toBeTruthy();
  });

  it('says what is pointed at, and its note again when nothing is', () => {
    frame({});
    const stage = within(chart()).getByRole('link').parentElement as HTMLElement;
    fireEvent.pointerMove(stage, { clientX: 45, clientY: 10 });
    expect(screen.getByText('value 2')).toBeTruthy();
    fireEvent.pointerMove(stage, { clientX: 25, clientY: 10 });
    expect(screen.getByText('How many there are.')).toBeTruthy();
  });

  it('has its numbers as a table, a part of a long one at a time', () => {
    frame({ rows: 130 });
    expect(screen.queryByRole('table')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Numbers as a table' }));
    const table = screen.getByRole('table', { name: 'Ferries: the numbers' });
    expect(table.querySelectorAll('tr')).toHaveLength(121);
    expect(within(table).getByRole('row', { name: 'row 2 2,000' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show 10 more rows' }));
    expect(table.querySelectorAll('tr')).toHaveLength(131);
  });

  it('says why there is nothing, and counts again after a failure', () => {
    frame({ state: { kind: 'empty', title: 'No ferry yet', text: 'Open a page.' } });
    expect(screen.getByText('No ferry yet')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Numbers as a table' })).toBeNull();
    cleanup();
    const onRetry = vi.fn();
    frame({ state: { kind: 'failed', onRetry } });
    fireEvent.click(screen.getByRole('button', { name: 'Count again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('a chart with a brush', () => {
  const words = ({ first, last }: { readonly first: number; readonly last: number }) => `${first} to ${last}`;

  it('chooses columns by Shift with arrow keys and Enter, and gives the choice up by Escape', () => {
    const onChoose = vi.fn();
    frame({ brush: { chosen: { first: 0, last: 1 }, onChoose, words } });
    within(chart()).getByRole('button').focus();
    press('End');
    press('ArrowLeft', true);
    expect(screen.getByText('2 to 3')).toBeTruthy();
    fireEvent.click(document.activeElement ?? document.body);
    expect(onChoose).toHaveBeenLastCalledWith({ first: 2, last: 3 });
    press('Escape');
    expect(onChoose).toHaveBeenLastCalledWith(null);
  });

  it('chooses columns by drawing over them, whichever way', () => {
    const onChoose = vi.fn();
    frame({ brush: { chosen: null, onChoose, words } });
    const stage = within(chart()).getByRole('button').parentElement as HTMLElement;
    fireEvent.pointerDown(stage, { button: 0, clientX: 70, clientY: 10 });
    fireEvent.pointerMove(stage, { clientX: 25, clientY: 10 });
    expect(screen.getByText('1 to 3')).toBeTruthy();
    fireEvent.pointerUp(stage);
    expect(onChoose).toHaveBeenLastCalledWith({ first: 1, last: 3 });
  });
});
