/** The project's sources as the architecture test sees them: paths and texts, real or invented. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SourceFile {
  /** From the project's folder, '/' between folders. */
  readonly path: string;
  readonly text: string;
}

/** Returns all files under the `src` of the project at `root`. */
export function readSources(root: string): readonly SourceFile[] {
  const files: SourceFile[] = [];
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') });
  }
  return files;
}

/** True for files of code, which alone can import. */
export function isCode({ path }: SourceFile): boolean {
  return /\.(?:ts|tsx|mjs)$/u.test(path);
}

/** Returns the code without comments, so that words in them are not taken for code; lines stay where they are. */
export function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ' '))
    .replace(/(^|\s)\/\/[^\n]*/gu, '$1');
}
