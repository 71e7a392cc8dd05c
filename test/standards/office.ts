/** LibreOffice as another reader of Word files and workbooks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const programs = ['soffice', 'libreoffice'];

/** Returns the name of LibreOffice's program; null where it is not installed. */
export function officeProgram(): string | null {
  return programs.find((name) => spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0) ?? null;
}

/** Converts a file; returns what came out by name, nothing where it could not be opened. */
export function convert(
  program: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
  to: string,
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-office-'));
  try {
    const path = join(folder, file.name);
    writeFileSync(path, file.bytes);
    // A profile of its own: it disturbs nobody's, and nobody's settings disturb it.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const outcome = join(folder, 'out');
    spawnSync(program, [profile, '--headless', '--convert-to', to, '--outdir', outcome, path], {
      timeout: 180_000,
    });
    const names = readdirSync(folder).includes('out') ? readdirSync(outcome) : [];
    return new Map(names.map((name) => [name, readFileSync(join(outcome, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the text of a part of XML: tags taken out, the five characters put back. */
export function textOfXml(xml: string): string {
  return xml
    .replace(/<text:line-break\/>/gu, '\n')
    .replace(/<text:s\/>/gu, ' ')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
