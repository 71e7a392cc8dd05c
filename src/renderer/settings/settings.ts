/** The reader's settings: kept in localStorage, read with zod, shared by all views of the window. */
import { useRef, useSyncExternalStore } from 'react';
import { citationStyles } from '#core/export/citation';
import { defaultPattern } from '#core/export/file-name';
import { z } from '../hosts/zod';
import { chineseOrders } from '../ui/name-order';

export const themeChoices = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export const densities = ['comfortable', 'compact'] as const;
export const languageChoices = ['system', 'en', 'zh-Hans', 'zh-Hant'] as const;

/** The faces of the reading text, each with its Latin companion: see reader/reading-faces.css. */
export const readingFaces = ['song', 'hei', 'kai', 'fang'] as const;
/** How paragraphs are told apart. */
export const paragraphStyles = ['indent', 'blank'] as const;
/** 'traditional': Traditional Chinese stands in columns, all else in lines; 'vertical': all Chinese and Japanese. */
export const writingModes = ['horizontal', 'traditional', 'vertical'] as const;
/** In which characters Chinese is shown; what is stored stays as it is. */
export const shownScripts = ['stored', 'hans', 'hant'] as const;

/** Bounds of the panes' widths, in CSS pixels. */
export const paneBounds = {
  navigator: { min: 200, max: 480 },
  list: { min: 260, max: 640 },
  inspector: { min: 260, max: 560 },
} as const;

/** Bounds of the reading text: size in CSS pixels, measure in em, line height as a factor. */
export const readingBounds = {
  fontSize: { min: 14, max: 28, step: 1 },
  measure: { min: 26, max: 46, step: 1 },
  lineHeight: { min: 1.4, max: 2.2, step: 0.05 },
} as const;

const settingsSchema = z.object({
  theme: z.enum(themeChoices).catch('system'),
  language: z.enum(languageChoices).catch('system'),
  chineseOrder: z.enum(chineseOrders).catch('language'),
  fontSize: z.number().min(14).max(28).catch(18),
  measure: z.number().min(26).max(46).catch(36),
  lineHeight: z.number().min(1.4).max(2.2).catch(1.75),
  readingFace: z.enum(readingFaces).catch('song'),
  paragraphs: z.enum(paragraphStyles).catch('indent'),
  justify: z.boolean().catch(true),
  writing: z.enum(writingModes).catch('horizontal'),
  script: z.enum(shownScripts).catch('stored'),
  /** False: what is copied is what is stored, in whatever characters it is shown. */
  copyAsShown: z.boolean().catch(false),
  showSource: z.boolean().catch(false),
  showNotes: z.boolean().catch(false),
  showPageSource: z.boolean().catch(true),
  showSidebar: z.boolean().catch(true),
  /** Widths of the panes in CSS pixels, and whether the list stands beside the article. */
  navigatorWidth: z.number().min(paneBounds.navigator.min).max(paneBounds.navigator.max).catch(264),
  listWidth: z.number().min(paneBounds.list.min).max(paneBounds.list.max).catch(344),
  inspectorWidth: z.number().min(paneBounds.inspector.min).max(paneBounds.inspector.max).catch(336),
  showList: z.boolean().catch(true),
  showInspector: z.boolean().catch(false),
  density: z.enum(densities).catch('comfortable'),
  /** 'language': the one that is usual in the interface's language. */
  citationStyle: z.enum(['language', ...citationStyles]).catch('language'),
  /** What exports were made as last. */
  exportFormat: z.string().max(40).catch('markdown'),
  exportPattern: z.string().max(200).catch(defaultPattern),
  /** The user's own templates, and whether they are used. */
  ownTemplates: z.boolean().catch(false),
  markdownTemplate: z.string().max(100_000).catch(''),
  htmlTemplate: z.string().max(100_000).catch(''),
  /** The keys the user chose in place of the usual ones, by the action's id; [] for none. See `app/keystrokes.ts`. */
  shortcuts: z.record(z.string().max(100), z.array(z.string().max(40)).max(8)).catch({}),
});

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What components show by themselves: the theme is the style sheet's. */
export type ShownSettings = Omit<Settings, 'theme'>;

export const defaultSettings: Settings = settingsSchema.parse({});

/** All but the theme, which is the style sheet's alone: for what reads most of the settings and shows none of the theme. */
export const exceptTheme = Object.keys(defaultSettings).filter(
  (name): name is keyof ShownSettings => name !== 'theme',
);

const storageKey = 'broadsheet.settings';
const listeners = new Set<() => void>();
let current: Settings = read();

/** The settings now. */
export function currentSettings(): Settings {
  return current;
}

/** Changes some settings for good. In a private window that keeps nothing they last until it closes. */
export function updateSettings(change: Partial<Settings>): void {
  current = withOldParts(settingsSchema.parse({ ...current, ...change }));
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Storage full or forbidden: the change still holds for this window.
  }
  for (const listener of listeners) listener();
}

/** Calls back after each change, also of another window of the app; returns how to stop. */
export function onSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The settings, live. With `names` only these are: a component is not drawn anew for others, such as the theme. */
export function useSettings(): Settings;
export function useSettings<Name extends keyof Settings>(...names: readonly Name[]): Pick<Settings, Name>;
export function useSettings(...names: readonly (keyof Settings)[]): Settings {
  const seen = useRef(current);
  return useSyncExternalStore(onSettings, () => {
    const before = seen.current;
    const isSame = names.length > 0 && names.every((name) => Object.is(before[name], current[name]));
    if (!isSame) seen.current = current;
    return seen.current;
  });
}

/** The keys that were chosen stay the same object as long as nobody chooses others. */
function withOldParts(next: Settings): Settings {
  const { shortcuts } = current;
  return JSON.stringify(next.shortcuts) === JSON.stringify(shortcuts) ? { ...next, shortcuts } : next;
}

function read(): Settings {
  try {
    return settingsSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return settingsSchema.parse({});
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key !== storageKey) return;
    current = withOldParts(read());
    for (const listener of listeners) listener();
  });
}
