// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { Precedence } from '../../../src/renderer/workers/precedence';

describe('precedence', () => {
  it('lets what takes long wait until the last who goes first has ended, and told twice is told once', async () => {
    const precedence = new Precedence();
    const told: string[] = [];
    const [first, second] = [precedence.hold(), precedence.hold()];
    const waiting = precedence.free().then(() => told.push('free'));
    first();
    first();
    await Promise.resolve();
    told.push('one has ended');
    second();
    await waiting;
    expect(told).toEqual(['one has ended', 'free']);
  });

  it('makes nobody wait when nobody goes first, or any more', async () => {
    const precedence = new Precedence();
    await precedence.free();
    precedence.hold()();
    await precedence.free();
  });
});
