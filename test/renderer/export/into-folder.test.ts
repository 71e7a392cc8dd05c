import { describe, expect, it } from 'vitest';
import { type ConflictAnswer, StoppedByUser, writerInto } from '../../../src/renderer/export/into-folder';

function folder(...names: readonly string[]) {
  const files = new Map<string, string>(names.map((name) => [name, 'old']));
  return {
    files,
    name: 'Exports',
    has: (name: string) => Promise.resolve(files.has(name)),
    write: (name: string, content: Blob) => {
      files.set(name, `new, ${content.size}`);
      return Promise.resolve();
    },
  };
}

async function writeAll(to: ReturnType<typeof folder>, names: readonly string[], answer: ConflictAnswer) {
  const asked: string[] = [];
  const write = writerInto(to, (name) => {
    asked.push(name);
    return Promise.resolve(answer);
  });
  for (const name of names) await write({ name, content: new Blob(['x']) });
  return asked;
}

describe('writing into a folder', () => {
  it('asks nothing where nothing is in the way', async () => {
    const to = folder('other.md');
    expect(await writeAll(to, ['a.md', 'b.md'], 'replace')).toEqual([]);
    expect([...to.files.keys()]).toEqual(['other.md', 'a.md', 'b.md']);
  });

  it('asks once, and replaces when told to', async () => {
    const to = folder('a.md', 'b.md');
    expect(await writeAll(to, ['a.md', 'b.md'], 'replace')).toEqual(['a.md']);
    expect([...to.files]).toEqual([
      ['a.md', 'new, 1'],
      ['b.md', 'new, 1'],
    ]);
  });

  it('keeps both under a number that is free', async () => {
    const to = folder('a.md', 'a (2).md');
    await writeAll(to, ['a.md'], 'keep');
    expect([...to.files]).toEqual([
      ['a.md', 'old'],
      ['a (2).md', 'old'],
      ['a (3).md', 'new, 1'],
    ]);
  });

  it('stops when told to and replaces nothing', async () => {
    const to = folder('b.md');
    await expect(writeAll(to, ['a.md', 'b.md', 'c.md'], 'stop')).rejects.toBeInstanceOf(StoppedByUser);
    expect([...to.files]).toEqual([
      ['b.md', 'old'],
      ['a.md', 'new, 1'],
    ]);
  });
});
