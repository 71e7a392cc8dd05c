/** Which language the interface speaks. */

export const uiLanguages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** The first of the system's languages that the interface has; English when it has none of them. */
export function matchLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const [primary, ...rest] = tag.toLowerCase().split(/[-_]/u);
    if (primary === 'en') return 'en';
    if (primary === 'zh') return isTraditional(rest) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

/** Whether the parts of a Chinese tag after `zh` ask for Traditional characters: by script, or by place where none is named. */
function isTraditional(parts: readonly string[]): boolean {
  if (parts.includes('hant')) return true;
  return !parts.includes('hans') && parts.some((part) => ['tw', 'hk', 'mo'].includes(part));
}
