/** Files that systems and tools leave in folders: never part of what an archivist means by opening a folder. */

const names = new Set(['.ds_store', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', '.directory', '.localized']);
const folders = new Set([
  '.git',
  '.hg',
  '.svn',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  '.trash',
]);

/** True for the name of a file that a file manager or another system wrote beside the user's own. */
export function isSystemFile(name: string): boolean {
  return names.has(name.toLowerCase()) || name.startsWith('._');
}

/** True for the name of a folder that holds nothing of the user's: version control, bins, resource forks. */
export function isSystemFolder(name: string): boolean {
  return folders.has(name.toLowerCase()) || name.startsWith('.Trash-');
}
