/** Getting a browser where there is none: by apt-get as root on Debian and Ubuntu, by advice elsewhere. */
import { spawn } from 'node:child_process';
import { headlessName } from './browsers';
import { findProgram, type Machine } from './machine';

/** Returns the words that os-release names the system by: its own and those it descends from. */
function systemNames(machine: Machine): readonly string[] {
  const names: string[] = [];
  for (const line of machine.read('/etc/os-release').split('\n')) {
    const value = /^ID(?:_LIKE)?="?([^"]*)"?\s*$/u.exec(line)?.[1];
    if (value !== undefined) names.push(...value.toLowerCase().split(/\s+/u));
  }
  return names;
}

/** True on Debian, Ubuntu and their descendants, where apt-get is there. */
export function hasApt(machine: Machine): boolean {
  if (machine.platform !== 'linux' || findProgram(machine, 'apt-get') === null) return false;
  return systemNames(machine).some((name) => name === 'debian' || name === 'ubuntu');
}

/** Returns the line that says there is no browser and with which command one is installed. */
export function installAdvice(machine: Machine): string {
  return `No Chromium, Chrome or Edge was found. Install one with: ${installCommand(machine)}`;
}

function installCommand(machine: Machine): string {
  const sudo = machine.root ? '' : 'sudo ';
  if (machine.platform === 'darwin') return 'brew install --cask google-chrome';
  if (machine.platform === 'win32') return 'winget install Google.Chrome';
  if (hasApt(machine)) return `${sudo}apt-get install chromium`;
  const names = systemNames(machine);
  if (names.includes('fedora') || names.includes('rhel')) return `${sudo}dnf install chromium`;
  if (names.includes('arch')) return `${sudo}pacman -S chromium`;
  if (names.includes('suse') || names.includes('opensuse')) return `${sudo}zypper install chromium`;
  if (names.includes('alpine')) return `${sudo}apk add chromium`;
  return 'your system’s package manager, package chromium';
}

export interface Installation {
  readonly packages: readonly string[];
  /** The sentence to say before it begins. */
  readonly notice: string;
}

/** Returns what a start installs: the browser, and a font without which Chinese pages would be rows of boxes. */
export function installationForReading(): Installation {
  return {
    packages: ['chromium', 'fonts-noto-cjk'],
    notice:
      'No Chromium, Chrome or Edge was found: installing the package chromium with apt-get (and fonts-noto-cjk, to show Chinese).',
  };
}

/** Returns what the tests try to install, one after the other until there is a browser. */
export function installationsForTests(): readonly Installation[] {
  return [headlessName, 'chromium'].map((name) => ({
    packages: [name],
    notice: `No Chromium, Chrome or Edge was found: installing the package ${name} with apt-get.`,
  }));
}

/** Runs apt-get, quietly; resolves to null, or to the end of what it said when it failed. */
export async function install(machine: Machine, packages: readonly string[]): Promise<string | null> {
  // An index that cannot be renewed may still do; what counts is whether the packages arrive.
  await run(machine, 'apt-get', ['update', '-q']);
  const { ok, said } = await run(machine, 'apt-get', [...installing, ...packages]);
  return ok ? null : said;
}

const installing = ['install', '-y', '-q', '--no-install-recommends'];

/** How long what would only be quicker may take to arrive, in milliseconds. */
const patienceMs = 60_000;

/**
 * Gets Chromium without windows beside a browser that is installed, or leaves everything as it is: no package is removed
 * for it, none of Chromium's comes in another version, and what takes longer to arrive than a minute is given up.
 */
export async function addHeadless(machine: Machine): Promise<void> {
  // It shares files with the Chromium that is there, and has to be of its version.
  const common = await run(machine, 'dpkg-query', ['-W', '-f', `\${Version}`, 'chromium-common']);
  const wanted = common.ok ? `${headlessName}=${common.said}` : headlessName;
  const values = [...installing, '--no-remove', wanted];
  await run(machine, 'apt-get', ['update', '-q'], patienceMs);
  const arrived = await run(machine, 'apt-get', [...values, '--download-only'], patienceMs);
  if (arrived.ok) await run(machine, 'apt-get', [...values, '--no-download']);
}

interface Outcome {
  readonly ok: boolean;
  /** The end of what the program said. */
  readonly said: string;
}

function run(
  { env }: Machine,
  program: string,
  values: readonly string[],
  timeout?: number,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, values, {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeout !== undefined && { timeout }),
    });
    let said = '';
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve({ ok: false, said: error.message }));
    child.once('close', (code) => resolve({ ok: code === 0, said: said.trim() }));
  });
}
