/** The settings. */

/** Theme, language, reading text, where the data is. */
export function SettingsView() {
  return null;
}
