import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArticleId, type DumpId, type PageId, pageIdOf } from '#core/page/ids';
import { db } from '../../../src/renderer/db/database';
import { setMaker } from '../../../src/renderer/db/maker';
import { type NoteOn, saveNote, useNotesOnPages } from '../../../src/renderer/db/notes';
import { startI18n } from '../../../src/renderer/i18n/index';
import { LinkedNotesProvider } from '../../../src/renderer/notes/linked-notes';
import { NoteEditor } from '../../../src/renderer/notes/note-editor';
import { addDump, addSource, articleOf, emptyLibrary } from '../db/library';

// The search runs in a worker, which there is none of here; headlines it would find are given instead.
const found = vi.hoisted(() => ({ ids: [] as string[] }));
vi.mock('../../../src/renderer/search/service', () => ({
  searchService: () => ({
    search: async () => ({
      hits: found.ids.map((articleId) => ({ articleId })),
      total: 0,
    }),
  }),
}));

// A machine that is busy with other things takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 15_000 });

let dump: DumpId;

beforeEach(async () => {
  await startI18n(['en']);
  localStorage.clear();
  found.ids = [];
  await emptyLibrary();
  dump = await addDump(
    await addSource('Courier'),
    '01.txt',
    'Ferry school opens\nForty pupils.\n\nFerry runs late\nIce.\n\nRice falls\nTwo cents.',
    'Second page\nNothing.',
  );
});

afterEach(() => {
  cleanup();
  window.location.hash = '';
});

const pageId = (): PageId => pageIdOf(dump, 0);
const rice = (): ArticleId => articleOf(dump, 2);

function Editor({ on }: { readonly on: PageId }) {
  const notes = useNotesOnPages([on]);
  if (notes === undefined) return null;
  const target: NoteOn = { pageId: on };
  return (
    <LinkedNotesProvider>
      <NoteEditor target={target} note={notes[0] ?? null} label="Note" placeholder="…" />
    </LinkedNotesProvider>
  );
}

async function open(on: PageId = pageId()): Promise<HTMLTextAreaElement> {
  render(<Editor on={on} />);
  return screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('typing [[', () => {
  it('offers headlines, and the keys choose', async () => {
    const user = userEvent.setup();
    const field = await open();
    await user.type(field, 'See [[[[ferr');
    await waitFor(() => expect(options()).toHaveLength(2));
    expect(options()[0]).toContain('Ferry runs late');
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(field.value).toBe('See [[Ferry school opens]]');
    expect(field.selectionStart).toBe(field.value.length);
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard(' and on');
    await user.tab();
    await waitFor(async () =>
      expect(await db.links.toArray()).toMatchObject([
        { title: 'Ferry school opens', target: { kind: 'article' }, pageIds: [pageId()] },
      ]),
    );
    await waitFor(async () =>
      expect((await db.notes.toArray())[0]?.body).toBe('See [[Ferry school opens]] and on'),
    );
  });

  it('offers notes by their first words, and the mouse chooses', async () => {
    const user = userEvent.setup();
    const other = await saveNote({ articleId: rice() }, '**Prices** of the year\nmore');
    const field = await open();
    await user.type(field, '[[[[pric');
    await user.click(await screen.findByRole('option', { name: /Prices of the year/u }));
    expect(field.value).toBe('[[Prices of the year]]');
    expect(document.activeElement).toBe(field);
    await user.tab();
    await waitFor(async () =>
      expect(await db.links.toArray()).toMatchObject([{ target: { kind: 'note', noteId: other } }]),
    );
  });

  it('offers articles that have the words anywhere in their headline', async () => {
    const user = userEvent.setup();
    found.ids = [articleOf(dump, 0)];
    await user.type(await open(), '[[[[school');
    expect(await screen.findByRole('option', { name: /Ferry school opens/u })).toBeTruthy();
  });

  it('takes the brackets of a Chinese keyboard', async () => {
    const user = userEvent.setup();
    const field = await open();
    await user.type(field, '见【【ri');
    await screen.findByRole('option', { name: /Rice falls/u });
    await user.keyboard('{Tab}');
    expect(field.value).toBe('见[[Rice falls]]');
  });

  it('says when nothing has the words, and Escape goes on writing', async () => {
    const user = userEvent.setup();
    const field = await open();
    await user.type(field, '[[[[zzz');
    await screen.findByText('No headline and no note has “zzz”');
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/No headline/u)).toBeNull();
    await user.keyboard('y{Enter}on');
    expect(field.value).toBe('[[zzzy\non');
  });

  it('gives the second link of the same words a number when it leads elsewhere', async () => {
    const user = userEvent.setup();
    const field = await open();
    await user.type(field, '[[[[rice');
    await screen.findByRole('option', { name: /Rice falls/u });
    await user.keyboard('{Enter} [[[[rice');
    await screen.findByRole('option', { name: /Rice falls/u });
    await user.keyboard('{Enter}');
    expect(field.value).toBe('[[Rice falls]] [[Rice falls (2)]]');
  });

  it('keeps a link whose words are cut and put in again', async () => {
    const user = userEvent.setup();
    await saveNote({ pageId: pageId() }, 'x [[Rice]] y', [{ title: 'Rice', to: { articleId: rice() } }]);
    render(<Editor on={pageId()} />);
    await user.click(await screen.findByRole('button', { name: 'Write' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await user.clear(field);
    await user.type(field, 'y');
    await user.tab();
    await waitFor(async () => expect(await db.links.count()).toBe(0));
    await user.click(field);
    await user.type(field, ' [[[[Rice]]');
    await user.tab();
    await waitFor(async () => expect(await db.links.count()).toBe(1));
  });
});

describe('a note with links', () => {
  it('opens as it reads, and its links are followed by key and by mouse', async () => {
    const user = userEvent.setup();
    await saveNote({ pageId: pageId() }, 'See [[Rice]].', [{ title: 'Rice', to: { articleId: rice() } }]);
    render(<Editor on={pageId()} />);
    const note = await screen.findByRole('group', { name: 'Note' });
    await user.click(await within(note).findByRole('button', { name: 'Rice' }));
    await waitFor(() => expect(window.location.hash).toContain(encodeURIComponent(rice())));
    window.location.hash = '';
    within(note).getByRole('button', { name: 'Rice' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toContain(encodeURIComponent(rice())));
  });

  it('asks where words shall lead that lead nowhere', async () => {
    const user = userEvent.setup();
    await saveNote({ pageId: pageId() }, 'See [[Rice]].');
    render(<Editor on={pageId()} />);
    await user.click(await screen.findByRole('button', { name: 'Rice, leads nowhere yet' }));
    await screen.findByRole('textbox', { name: 'Where shall “Rice” lead?' });
    await screen.findByRole('option', { name: /Rice falls/u });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Rice' })).toBeTruthy();
    expect(await db.links.count()).toBe(1);
  });

  it('is written on and read again', async () => {
    const user = userEvent.setup();
    await saveNote({ pageId: pageId() }, '**Rice**');
    render(<Editor on={pageId()} />);
    await user.click(await screen.findByRole('button', { name: 'Write' }));
    const field = screen.getByRole('textbox', { name: 'Note' });
    expect(document.activeElement).toBe(field);
    await user.type(field, ' falls');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(screen.getByRole('group', { name: 'Note' }).textContent).toBe('Rice falls');
    await waitFor(async () => expect((await db.notes.toArray())[0]?.body).toBe('**Rice** falls'));
  });

  it('names who made it, and what links to it', async () => {
    await setMaker('Ada Lin', { alsoUnnamed: false });
    const id = await saveNote({ pageId: pageId() }, 'plain');
    if (id === null) throw new Error('not saved');
    await saveNote({ articleId: rice() }, 'From [[here]]', [{ title: 'here', to: { noteId: id } }]);
    render(<Editor on={pageId()} />);
    expect(await screen.findByText('Ada Lin')).toBeTruthy();
    const backlinks = await screen.findByRole('region', { name: 'Linked from' });
    await userEvent.click(await within(backlinks).findByRole('button', { name: /From here.*Rice falls/u }));
    expect(window.location.hash).toContain(encodeURIComponent(rice()));
  });
});
