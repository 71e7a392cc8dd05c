/** Getting the browser of the tests beside one that is installed, with an apt-get that writes down what it is asked. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addHeadless } from '../../../src/cli/launch/install';
import { temporaryFolder } from '../serve/serving';
import { machine } from './machine';

const common = '--no-install-recommends --no-remove chromium-headless-shell';

async function asked({ version, fails }: { version: string | null; fails: string }): Promise<string[]> {
  const bin = join(await temporaryFolder(), 'bin');
  const log = join(bin, 'apt.log');
  await mkdir(bin);
  const programs = {
    'apt-get': `require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n');
      process.exit(process.argv.includes(${JSON.stringify(fails)}) ? 100 : 0);`,
    'dpkg-query': version === null ? 'process.exit(1)' : `console.log(${JSON.stringify(version)})`,
  };
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!${process.execPath}\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  await addHeadless(machine({ env: { PATH: bin } }));
  return (await readFile(log, 'utf8')).trim().split('\n');
}

describe.skipIf(process.platform === 'win32')('the browser of the tests beside one that is installed', () => {
  it('is fetched first, in the version of the Chromium that is there, and then installed', async () => {
    expect(await asked({ version: '156.0-1', fails: 'nothing' })).toEqual([
      'update -q',
      `install -y -q ${common}=156.0-1 --download-only`,
      `install -y -q ${common}=156.0-1 --no-download`,
    ]);
  });

  it('comes in any version where there is no Chromium but another browser', async () => {
    expect(await asked({ version: null, fails: 'nothing' })).toContain(
      `install -y -q ${common} --no-download`,
    );
  });

  it('is not installed when it does not arrive, and is sought when the index cannot be renewed', async () => {
    const short = await asked({ version: '156.0-1', fails: '--download-only' });
    expect(short.filter((line) => line.includes('--no-download'))).toEqual([]);
    const old = await asked({ version: '156.0-1', fails: 'update' });
    expect(old.filter((line) => line.includes('--no-download'))).toHaveLength(1);
  });
});
