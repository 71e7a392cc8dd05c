/** Scans beside the dumps of a granted place: of a folder anywhere in it, of picked files only beside those. */
import { type FoundScan, findScans, readScan } from './files/beside';
import { FileError } from './files/file-error';
import { confirmFolder, type Root } from './grants';

/** Returns what may be the scan of a dump of the place; throws `FileError` as `findScans`, 'outside' for a file not picked. */
export async function findScansOf(root: Root, path: string): Promise<readonly FoundScan[]> {
  await confirmDump(root, path);
  return findScans(root.folder, path);
}

/** Returns the bytes of a dump's scan; throws `FileError` as `readScan`, 'outside' for a file not picked. */
export async function readScanOf(root: Root, path: string, scan: string): Promise<Uint8Array> {
  await confirmDump(root, path);
  return readScan(root.folder, path, scan);
}

async function confirmDump(root: Root, path: string): Promise<void> {
  if (root.files === null) await confirmFolder(root);
  else if (!root.files.has(path)) throw new FileError('outside', `${path} was not picked`);
}
