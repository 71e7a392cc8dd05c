/** Who imports what, and where it leads. */
import { posix } from 'node:path';
import { codeOf, type SourceFile } from './source-files';

export type Import =
  | {
      readonly kind: 'file';
      /** Path from the project's folder, without its ending. */
      readonly target: string;
      /** As it is written. */
      readonly written: string;
      readonly typeOnly: boolean;
    }
  | { readonly kind: 'package'; readonly name: string };

/** Static, side-effect, re-exporting and dynamic imports, and workers by their address. */
const patterns = [
  /\b(?:import|export)\s+(?<type>type\s)?[^'";]*?\bfrom\s*['"](?<from>[^'"]+)['"]/gu,
  /\bimport\s*['"](?<from>[^'"]+)['"]/gu,
  /\bimport\s*\(\s*['"](?<from>[^'"]+)['"]/gu,
  /\bnew\s+URL\(\s*['"](?<from>\.[^'"]+)['"]\s*,\s*import\.meta\.url/gu,
];

/** Returns the imports of a file in no order. */
export function importsOf(file: SourceFile): readonly Import[] {
  const code = codeOf(file);
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(({ groups = {} }) =>
      resolveImport(file.path, groups.from ?? '', groups.type !== undefined),
    ),
  );
}

function resolveImport(from: string, written: string, typeOnly: boolean): Import {
  const plain = written.replace(/\?.*$/u, '').replace(/\.(?:ts|tsx|mjs)$/u, '');
  if (plain.startsWith('#core/')) {
    return { kind: 'file', target: `src/core/${plain.slice('#core/'.length)}`, written, typeOnly };
  }
  if (plain.startsWith('.')) {
    return { kind: 'file', target: posix.join(posix.dirname(from), plain), written, typeOnly };
  }
  if (plain.startsWith('node:')) return { kind: 'package', name: plain };
  const parts = plain.split('/');
  return { kind: 'package', name: plain.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}
