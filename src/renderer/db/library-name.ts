/** Which of the libraries on this computer a window works on; its workers are started with the same one. */

/** The database of the library that was there before there could be several. */
export const firstLibrary = 'broadsheet';

const pattern = /^broadsheet(?:-[a-z0-9]{8,64})?$/u;

/** Survives the window; the others keep theirs until they are loaded again. */
const chosenItem = 'broadsheet.library';

const ofThisRealm = readName();

/**
 * Returns the name of this window's or worker's database: always the same while it lives. Start every worker that
 * opens the library with it as the worker's name.
 */
export function libraryName(): string {
  return ofThisRealm;
}

/** True for the name of a database of ours. */
export function isLibraryName(name: string): boolean {
  return pattern.test(name);
}

/** Returns the name of a database for a library of this key. */
export function databaseNameOf(key: string): string {
  return `${firstLibrary}-${key}`;
}

/** Lets windows that are loaded from now on work on another library. False where that cannot be kept. */
export function chooseLibrary(name: string): boolean {
  try {
    localStorage.setItem(chosenItem, name);
    return localStorage.getItem(chosenItem) === name;
  } catch {
    return false;
  }
}

function readName(): string {
  // A worker has no storage of its own and is told by its name.
  const said = typeof document === 'undefined' ? (globalThis as { name?: unknown }).name : readChosen();
  return typeof said === 'string' && isLibraryName(said) ? said : firstLibrary;
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(chosenItem);
  } catch {
    return null;
  }
}
