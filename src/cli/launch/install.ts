/** Getting a browser where there is none: by apt-get as root on Debian and Ubuntu, by advice elsewhere. */
import { spawn } from 'node:child_process';
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
export function installationFor(purpose: 'reading' | 'tests'): Installation {
  return purpose === 'tests'
    ? {
        packages: ['chromium'],
        notice: 'No Chromium, Chrome or Edge was found: installing the package chromium with apt-get.',
      }
    : {
        packages: ['chromium', 'fonts-noto-cjk'],
        notice:
          'No Chromium, Chrome or Edge was found: installing the package chromium with apt-get (and fonts-noto-cjk, to show Chinese).',
      };
}

/** Runs apt-get, quietly; resolves to null, or to the end of what it said when it failed. */
export async function install(machine: Machine, packages: readonly string[]): Promise<string | null> {
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An index that cannot be renewed may still do; what counts is whether the packages arrive.
  await run('apt-get', ['update', '-q'], env);
  return run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
}

function run(
  program: string,
  values: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, values, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-2_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? null : said.trim()));
  });
}
