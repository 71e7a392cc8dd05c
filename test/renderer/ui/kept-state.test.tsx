import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from '../../../src/renderer/hosts/zod';
import { readStored, useStoredState } from '../../../src/renderer/ui/kept-state';

const schema = z.object({ sort: z.enum(['page', 'quality']), descending: z.boolean() });
const initial: z.infer<typeof schema> = { sort: 'page', descending: false };

function Order() {
  const [order, setOrder] = useStoredState('order', schema, initial);
  return (
    <button type="button" onClick={() => setOrder({ sort: 'quality', descending: true })}>
      {`${order.sort} ${order.descending}`}
    </button>
  );
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('state that is kept over restarts', () => {
  it('is there again, and read by others, once it was changed', () => {
    render(<Order />);
    expect(screen.getByRole('button').textContent).toBe('page false');
    expect(localStorage.length).toBe(0);
    fireEvent.click(screen.getByRole('button'));
    cleanup();
    render(<Order />);
    expect(screen.getByRole('button').textContent).toBe('quality true');
    expect(readStored('order', schema, initial)).toEqual({ sort: 'quality', descending: true });
  });

  it('begins anew where what is stored is not understood', () => {
    for (const stored of ['{', '"page"', '{"sort":"colour","descending":true}']) {
      localStorage.setItem('broadsheet.kept.order', stored);
      expect(readStored('order', schema, initial)).toBe(initial);
    }
  });

  it('lasts as long as the view where nothing can be stored', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    render(<Order />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('button').textContent).toBe('quality true');
  });
});
