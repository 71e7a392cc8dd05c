/** The keys of the search box and of saved searches, as the dialog of keys shows them. */
export const queryKeys = {
  results: ['Enter'],
  suggestions: ['↓', '↑'],
  mend: ['Alt+Enter'],
  renameSaved: ['F2'],
  moveSaved: ['Alt+↑', 'Alt+↓'],
  deleteSaved: ['Delete'],
} as const;
