/** Words for people come from the locale files; what is written into the sources is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareStringsIn } from '../../architecture/bare-strings';

/** What may stand in the sources, by file: the same in every language, or in its own on purpose. */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  // The app's name.
  '': [/^Broadsheet(?: –)?$/u],
  // A sample of how text is set, always in Chinese and in English: libraries hold both.
  'src/renderer/settings/reading-preview.tsx': [/^清晨的码头上/u, /^The first ferry/u, /^入夜後/u],
  // A character of either script shows what a theme looks like.
  'src/renderer/settings/theme-choice.tsx': [/^文/u],
};

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

function isAllowed(path: string, text: string): boolean {
  return [...(allowed[''] ?? []), ...(allowed[path] ?? [])].some((pattern) => pattern.test(text));
}

test('no words for people stand in the sources of the window and the shell', () => {
  const found = ['src/renderer', 'src/main'].flatMap(sourceFiles).flatMap((path) => {
    const bare = bareStringsIn(path, readFileSync(path, 'utf8'));
    return bare.filter(({ text }) => !isAllowed(path, text));
  });
  expect(found.map(({ path, line, where, text }) => `${path}:${line} ${where}: ${text}`)).toEqual([]);
});

test('nothing is written or sorted in the browser’s own language instead of the interface’s', () => {
  const unasked = [
    /\.toLocale(?:Date|Time)?String\(\s*(?:\)|undefined)/u,
    /\bIntl\.\w+\(\s*(?:\)|undefined)/u,
    /\.localeCompare\((?:[^(),]|\([^()]*\))*(?:\)|,\s*undefined)/u,
  ];
  const found = ['src/renderer', 'src/main'].flatMap(sourceFiles).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        unasked.some((pattern) => pattern.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

test('what is allowed is there', () => {
  for (const [path, patterns] of Object.entries(allowed)) {
    if (path === '') continue;
    const texts = bareStringsIn(path, readFileSync(path, 'utf8')).map(({ text }) => text);
    for (const pattern of patterns)
      expect(
        texts.some((text) => pattern.test(text)),
        `${path} ${pattern}`,
      ).toBe(true);
  }
});

describe('bare strings', () => {
  const texts = (code: string) => bareStringsIn('src/renderer/x.tsx', code).map(({ text }) => text);

  test.each([
    ['<p>Hello there</p>', 'Hello there'],
    ['<p>{"Hello"}</p>', 'Hello'],
    ['<p>{isOn ? "On" : t("off")}</p>', 'On'],
    ['<p>{isOn && "On now"}</p>', 'On now'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be looked at
    ['<p>{`${count} pages`}</p>', 'pages'],
    ['<p>文章</p>', '文章'],
    ['<button aria-label="Close" />', 'Close'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be looked at
    ['<button aria-label={`Close ${name}`} />', 'Close'],
    ['<input placeholder="Search" />', 'Search'],
    ['<a title={isOn ? "Open" : "Shut"} />', 'Open'],
    ['<Dialog title="Delete?" />', 'Delete?'],
    ['notify({ message: "Saved." });', 'Saved.'],
    ['notify({ message: isOn ? t("a") : "Not saved" });', 'Not saved'],
    ['announce("Moved");', 'Moved'],
    ['usePageTitle("Tags");', 'Tags'],
    ['useAction({ id: "x.y", title: "Do it", section: "view", run });', 'Do it'],
  ])('are found in %s', (code, text) => {
    expect(texts(`export const x = () => { ${code.startsWith('<') ? `return ${code};` : code} };`)).toContain(
      text,
    );
  });

  test.each([
    '<p>{t("a.b")}</p>',
    '<p className="wide" data-kind="note">·</p>',
    '<p>{count} / {all}</p>',
    '<p>{kind === "note" ? t("a") : t("b")}</p>',
    '<kbd>⌘</kbd>',
    '<Button variant="primary" icon={X}>{t("x")}</Button>',
  ])('are none in %s', (code) => {
    expect(texts(`export const x = () => ${code};`)).toEqual([]);
  });
});
