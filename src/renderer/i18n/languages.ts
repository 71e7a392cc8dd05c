/** Which language the interface speaks. */

export const uiLanguages = ['en', 'zh-Hans'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

/** The first of the system's languages that the interface has; English when it has none of them. */
export function matchLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'en') return 'en';
    // There is no Traditional interface yet: its readers are better served by Simplified than by English.
    if (primary === 'zh') return 'zh-Hans';
  }
  return 'en';
}
