import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid, platform } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExitStatus, runCommand } from '../../../src/cli/reflow/run';
import { encode } from '../../core/dump/encode';
import { type TemporaryFolder, temporaryFolder } from './temporary-folder';

let folder: TemporaryFolder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

interface Run {
  readonly status: ExitStatus;
  readonly out: string;
  readonly errors: readonly string[];
}

async function run(values: readonly string[], onWrite: (text: string) => unknown = () => {}): Promise<Run> {
  let out = '';
  const errors: string[] = [];
  const status = await runCommand(values, {
    async write(text) {
      out += text;
      return (await onWrite(text)) !== 'closed';
    },
    complain: (line) => errors.push(line),
  });
  return { status, out, errors };
}

const filesOf = (out: string): readonly string[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): string => JSON.parse(line).file);

const story = '本报讯（记者 张 攀） 昨日，渡口镇的老码头迎\n来了今年第一班渡船。\n';
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);

describe('what is printed', () => {
  it('is one JSON object a file, files in argument order, folders sorted by path', async () => {
    const last = await folder.write('z.txt', story);
    await folder.write('run/b/2.txt', story);
    await folder.write('run/b/10.txt', story);
    await folder.write('run/a.txt', story);
    await folder.write('run/报纸/A01.txt', story);
    const first = join(folder.path, 'run');
    const { status, out, errors } = await run(['reflow', last, first, '--json']);
    expect(filesOf(out)).toEqual([
      last,
      `${first}/a.txt`,
      `${first}/b/10.txt`,
      `${first}/b/2.txt`,
      `${first}/报纸/A01.txt`,
    ]);
    expect([status, errors]).toEqual([0, []]);
  });

  it('names files in a folder given with a slash without doubling it', async () => {
    await folder.write('run/a.txt', story);
    const { out } = await run(['reflow', '--json', `${folder.path}/run/`]);
    expect(filesOf(out)).toEqual([`${folder.path}/run/a.txt`]);
  });

  it('leaves out dot files and what lies in dot folders, unless they are named', async () => {
    const hidden = await folder.write('run/.hidden.txt', story);
    await folder.write('run/.git/x.txt', story);
    const shown = await folder.write('run/a', story);
    expect(filesOf((await run(['reflow', '--json', join(folder.path, 'run')])).out)).toEqual([shown]);
    expect(filesOf((await run(['reflow', '--json', hidden])).out)).toEqual([hidden]);
  });

  it('takes odd names as they are', async () => {
    const names = [
      'a b.txt',
      "quote'.txt",
      'x"y.txt',
      'line\nbreak.txt',
      '新闻 （一）.txt',
      '--json.txt',
      '\u{1f4f0}.txt',
      'a\\b.txt',
    ];
    for (const name of names) await folder.write(`run/${name}`, story);
    const { status, out } = await run(['reflow', '--json', '--', join(folder.path, 'run')]);
    expect(status).toBe(0);
    expect([...filesOf(out)].sort()).toEqual(names.map((name) => `${folder.path}/run/${name}`).sort());
  });

  it('is readable text without --json: paragraphs joined, one a line', async () => {
    const file = await folder.write('a.txt', story);
    const { out } = await run(['reflow', file]);
    expect(out).toContain(`=== ${file}\n`);
    expect(out.split('\n').some((line) => line.includes('老码头迎来了今年第一班渡船。'))).toBe(true);
  });

  it('numbers the pages of a file that has several', async () => {
    const file = await folder.write('a.txt', `${story}\f${story}\f`);
    const { out } = await run(['reflow', file]);
    expect(out.match(/^\[page \d\]$/gmu)).toEqual(['[page 1]', '[page 2]']);
    const articles: readonly { page: number }[] = JSON.parse(
      (await run(['reflow', file, '--json'])).out,
    ).articles;
    expect([...new Set(articles.map(({ page }) => page))]).toEqual([0, 1]);
  });

  it('shows control characters instead of sending them to the terminal', async () => {
    const file = await folder.write('a.txt', `${story.repeat(5)}\u001b[2J`);
    const { out } = await run(['reflow', file]);
    expect(out).not.toContain('\u001b');
    expect(out).toContain('␛[2J');
  });

  it('finds the encoding, or takes the one that is asked for', async () => {
    const file = await folder.write('a.txt', encode(story, 'gb18030'));
    expect(JSON.parse((await run(['reflow', '--json', file])).out).encoding).toBe('gb18030');
    const asked = await run(['reflow', '--json', '--encoding', 'big5', file]);
    expect(JSON.parse(asked.out).encoding).toBe('big5');
    expect((await run(['reflow', '--json', '--encoding=GBK', file])).status).toBe(0);
  });

  it('gives an empty and a blank file their line, without articles', async () => {
    const empty = await folder.write('empty.txt', '');
    const blank = await folder.write('blank.txt', ' \r\n\u3000\n\f');
    const { status, out } = await run(['reflow', '--json', empty, blank]);
    expect(status).toBe(0);
    for (const line of out.trim().split('\n')) {
      expect(JSON.parse(line)).toMatchObject({ lang: 'und', articles: [], furniture: [] });
    }
    expect((await run(['reflow', empty])).out).toContain('(empty)');
  });
});

describe('what fails', () => {
  it('is named with its reason, while the rest is printed, and the status is 1', async () => {
    const good = await folder.write('run/a.txt', story);
    const image = await folder.write('run/b.txt', png);
    const gone = join(folder.path, 'gone.txt');
    const { status, out, errors } = await run(['reflow', '--json', gone, join(folder.path, 'run')]);
    expect(status).toBe(1);
    expect(filesOf(out)).toEqual([good]);
    expect(errors).toEqual([
      `${gone}: There is no such file or folder.`,
      `${image}: It is not text. It is a PNG image.`,
    ]);
  });

  it('is a file that vanishes between being listed and being read', async () => {
    const first = await folder.write('run/a.txt', story);
    const second = await folder.write('run/b.txt', story);
    const third = await folder.write('run/c.txt', story);
    const { status, out, errors } = await run(['reflow', '--json', join(folder.path, 'run')], () =>
      rm(second, { force: true }),
    );
    expect(status).toBe(1);
    expect(filesOf(out)).toEqual([first, third]);
    expect(errors).toEqual([`${second}: There is no such file or folder.`]);
  });

  it('is random bytes', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    const file = await folder.write('a.bin', noise);
    const { status, out, errors } = await run(['reflow', '--json', file]);
    expect([status, out]).toEqual([1, '']);
    expect(errors).toEqual([`${file}: It is not text. It holds binary data.`]);
  });

  it.runIf(getuid?.() !== 0)('is a file there is no permission to read', async () => {
    const file = await folder.write('a.txt', story);
    await chmod(file, 0);
    const { status, errors } = await run(['reflow', '--json', file]);
    expect(status).toBe(1);
    expect(errors).toEqual([`${file}: There is no permission to read it.`]);
  });

  it('is a link in a circle, and a link out of the folder', async () => {
    await folder.write('outside.txt', story);
    const inside = await folder.write('run/a.txt', story);
    await symlink('..', join(folder.path, 'run', 'up'));
    await symlink('.', join(folder.path, 'run', 'self'));
    const { status, out, errors } = await run(['reflow', '--json', join(folder.path, 'run')]);
    expect(status).toBe(1);
    expect(filesOf(out)).toEqual([inside]);
    expect(errors).toHaveLength(2);
    for (const line of errors)
      expect(line).toMatch(/It is a link that leads (?:in a circle|out of the folder)\.$/u);
  });

  it.runIf(platform === 'linux')('is a name that is not valid Unicode', async () => {
    await folder.write('run/a.txt', story);
    await writeFile(Buffer.concat([Buffer.from(`${folder.path}/run/b`), Buffer.from([0xff])]), story);
    const { status, out, errors } = await run(['reflow', '--json', join(folder.path, 'run')]);
    expect(status).toBe(1);
    expect(filesOf(out)).toHaveLength(1);
    expect(errors).toEqual([`${folder.path}/run/b\ufffd: Its name is not valid text; rename it.`]);
  });

  it('is not damaged text: that is read, and the damage is told', async () => {
    const whole = encode(story, 'utf-8');
    const file = await folder.write('a.txt', whole.subarray(0, whole.length - 5));
    const { status, out, errors } = await run(['reflow', '--json', file]);
    expect(status).toBe(0);
    expect(filesOf(out)).toEqual([file]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(
      /Not all of it is UTF-8\. Bytes \d+ to \d+ \(.*\) are no character in UTF-8\./u,
    );
  });

  it('is not a folder without files: that is only told', async () => {
    const path = join(folder.path, 'nothing');
    await mkdir(path);
    expect(await run(['reflow', path])).toEqual({
      status: 0,
      out: '',
      errors: [`${path}: There is no file in it.`],
    });
  });
});

describe('bad usage', () => {
  const bad: readonly (readonly [values: readonly string[], sentence: string])[] = [
    [[], 'A command is missing.'],
    [['reflow'], 'Name at least one file or folder.'],
    [['reflow', '--json'], 'Name at least one file or folder.'],
    [['reflow', ''], 'A file name is empty.'],
    [['reflow', '--xml', 'a.txt'], 'There is no option "--xml".'],
    [['reflow', '--encoding', 'klingon', 'a.txt'], 'There is no encoding "klingon".'],
    [['reflow', 'a.txt', '--encoding'], '--encoding needs the name of an encoding.'],
    [['print', 'a.txt'], 'There is no command "print".'],
  ];
  for (const [values, sentence] of bad) {
    it(`is ${JSON.stringify(values)}: ${sentence}`, async () => {
      const { status, out, errors } = await run(values);
      expect([status, out]).toEqual([2, '']);
      expect(errors[0]).toContain(sentence);
      expect(errors[0]).toContain('Usage: broadsheet reflow');
    });
  }

  for (const values of [['--help'], ['-h'], ['help'], ['reflow', '--help'], ['reflow', 'a.txt', '-h']]) {
    it(`is not ${JSON.stringify(values)}: it prints the usage`, async () => {
      const { status, out, errors } = await run(values);
      expect([status, errors]).toEqual([0, []]);
      expect(out).toContain('Usage: broadsheet reflow');
    });
  }
});

describe('a reader that stops', () => {
  it('ends the run after the file it stopped at', async () => {
    for (const name of ['a', 'b', 'c']) await folder.write(`run/${name}.txt`, story);
    const { status, out } = await run(['reflow', '--json', join(folder.path, 'run')], () => 'closed');
    expect(status).toBe(0);
    expect(filesOf(out)).toHaveLength(1);
  });
});
