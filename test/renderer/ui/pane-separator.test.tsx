import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { PaneSeparator } from '../../../src/renderer/ui/pane-separator';

afterEach(cleanup);

function open(side: 'start' | 'end' = 'start') {
  const frame = createRef<HTMLDivElement>();
  const onWidth = vi.fn<(width: number) => void>();
  const onCollapse = vi.fn<() => void>();
  render(
    <div ref={frame}>
      <div id="pane" />
      <PaneSeparator
        label="Width of the list"
        controls="pane"
        width={300}
        min={200}
        max={480}
        usual={260}
        frame={frame}
        property="--list-width"
        side={side}
        onWidth={onWidth}
        onCollapse={onCollapse}
      />
    </div>,
  );
  return { frame, onWidth, onCollapse, bar: screen.getByRole('separator', { name: 'Width of the list' }) };
}

it('says what it parts and how wide that is', () => {
  const { bar } = open();
  expect(bar.getAttribute('aria-controls')).toBe('pane');
  expect(['aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) => bar.getAttribute(name))).toEqual([
    '300',
    '200',
    '480',
  ]);
});

it('is moved by keys, and puts its pane away by Enter', async () => {
  const { bar, onWidth, onCollapse, frame } = open();
  const user = userEvent.setup();
  bar.focus();
  await user.keyboard('{ArrowRight}');
  expect(onWidth).toHaveBeenLastCalledWith(316);
  expect(frame.current?.style.getPropertyValue('--list-width')).toBe('316px');
  await user.keyboard('{ArrowLeft}');
  expect(onWidth).toHaveBeenLastCalledWith(284);
  await user.keyboard('{Home}');
  expect(onWidth).toHaveBeenLastCalledWith(200);
  await user.keyboard('{End}');
  expect(onWidth).toHaveBeenLastCalledWith(480);
  await user.keyboard('{Enter}');
  expect(onCollapse).toHaveBeenCalledOnce();
});

it('moves with the key where its pane is behind it', async () => {
  const { bar, onWidth } = open('end');
  bar.focus();
  await userEvent.setup().keyboard('{ArrowLeft}');
  expect(onWidth).toHaveBeenLastCalledWith(316);
});

it('goes back to the usual width by a double click', async () => {
  const { bar, onWidth } = open();
  await userEvent.setup().dblClick(bar);
  expect(onWidth).toHaveBeenLastCalledWith(260);
});
