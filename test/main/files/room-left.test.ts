import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { roomLeft } from '../../../src/main/files/room-left';

it('is told of a folder that is there, and of one that will be made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-room-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(await roomLeft(folder)).toBeGreaterThan(0);
  expect(await roomLeft(join(folder, 'not', 'yet', 'there'))).toBeGreaterThan(0);
});

it('is not known of what is no place', async () => {
  expect(await roomLeft('\0')).toBeNull();
});
