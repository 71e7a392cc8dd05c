import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  currentSettings,
  defaultSettings,
  exceptTheme,
  updateSettings,
  useSettings,
} from '../../../src/renderer/settings/settings';

beforeEach(() => updateSettings(defaultSettings));
afterEach(cleanup);

describe('a component that reads the settings', () => {
  it('is drawn anew for those it names, and for no others', () => {
    let drawn = 0;
    const { result } = renderHook(() => {
      drawn += 1;
      return useSettings('showNotes', 'shortcuts');
    });
    act(() => updateSettings({ theme: 'dark', fontSize: 21 }));
    expect(drawn).toBe(1);
    act(() => updateSettings({ showNotes: !defaultSettings.showNotes }));
    expect([drawn, result.current.showNotes]).toEqual([2, !defaultSettings.showNotes]);
    act(() => updateSettings({ shortcuts: { palette: ['mod+j'] } }));
    expect([drawn, result.current.shortcuts]).toEqual([3, { palette: ['mod+j'] }]);
  });

  it('is drawn anew for all of them where it names none, and may leave out the theme', () => {
    const all = renderHook(() => useSettings());
    const shown = renderHook(() => useSettings(...exceptTheme));
    const before = shown.result.current;
    act(() => updateSettings({ theme: 'sepia' }));
    expect(all.result.current).toBe(currentSettings());
    expect(shown.result.current).toBe(before);
    act(() => updateSettings({ fontSize: 23 }));
    expect(shown.result.current.fontSize).toBe(23);
  });
});
