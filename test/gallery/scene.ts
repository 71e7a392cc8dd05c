/** What a scene of the gallery is, and what scenes press over and over. */
import type { Page } from '@playwright/test';
import type { DumpFolder } from '../e2e/dumps';
import type { wordsOf } from '../e2e/words';
import type { LibraryKind, Prepare } from './library';
import type { Ids } from './library-ids';

export type Say = ReturnType<typeof wordsOf>;

/** What a scene is played with. */
export interface Stage {
  readonly page: Page;
  readonly say: Say;
  readonly ids: Ids;
  /** Where the library's backups are; '' where there are none. */
  readonly backups: string;
  /** The folder that is taken in; null where there is none. */
  readonly folder: DumpFolder | null;
  readonly isWide: boolean;
}

export interface Scene {
  readonly name: string;
  readonly library: LibraryKind;
  /** The fragment. */
  readonly at: (ids: Ids) => string;
  /** What is done before the window goes anywhere. */
  readonly before?: Prepare;
  /** What is done there. */
  readonly act?: (stage: Stage) => Promise<unknown>;
  /** Settings besides theme and language. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Only in a wide window, or only in a narrow one: what is pressed is not there in the other. */
  readonly only?: 'wide' | 'narrow';
  /** Errors in the console are what it is about. */
  readonly fails?: true;
  /** The dialog that it shows: the file in the renderer that has it. */
  readonly dialog?: string;
}

/** Presses a key. */
export const key =
  (name: string): NonNullable<Scene['act']> =>
  ({ page }) =>
    page.keyboard.press(name);

/** Presses a button by its words. */
export const press =
  (words: string): NonNullable<Scene['act']> =>
  ({ page, say }) =>
    page
      .getByRole('button', { name: say(words), exact: true })
      .first()
      .click();

/** Does one after the other. */
export const inTurn =
  (...acts: readonly NonNullable<Scene['act']>[]): NonNullable<Scene['act']> =>
  async (stage) => {
    for (const act of acts) await act(stage);
  };

/** Waits for a dialog. */
export const untilDialog: NonNullable<Scene['act']> = ({ page }) =>
  page.getByRole('dialog').or(page.getByRole('alertdialog')).first().waitFor();

/** Chooses an entry of the menu that is open. */
export const choose =
  (words: string): NonNullable<Scene['act']> =>
  ({ page, say }) =>
    page.getByRole('menuitem', { name: say(words) }).click();

/** Gives the file chooser that a press opens a file. */
export const chooseFile =
  (words: string, file: { readonly name: string; readonly text: string }): NonNullable<Scene['act']> =>
  async ({ page, say }) => {
    const asked = page.waitForEvent('filechooser');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say(words) })
      .click();
    const { name, text } = file;
    await (await asked).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  };
