import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomForText, roomNeeded } from '../../../src/renderer/reader/room';

const alone = { showSource: false, showNotes: false, showInspector: false };

it('grows with what is open beside the text, so that a list gives way before the text does', () => {
  expect(roomNeeded(alone)).toBe(roomForText);
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (showSource, showNotes, showInspector) => {
      const shown = { showSource, showNotes, showInspector };
      for (const pane of ['showSource', 'showNotes', 'showInspector'] as const) {
        expect(roomNeeded({ ...shown, [pane]: true })).toBeGreaterThanOrEqual(roomNeeded(shown));
      }
    }),
  );
});

it('is the same for notes, for the inspector and for both: they share a column', () => {
  const notes = roomNeeded({ ...alone, showNotes: true });
  expect(notes).toBeGreaterThan(roomForText);
  expect(roomNeeded({ ...alone, showInspector: true })).toBe(notes);
  expect(roomNeeded({ ...alone, showNotes: true, showInspector: true })).toBe(notes);
});
