/** Characters that cannot be seen, made visible for the source pane. */

const signs: Readonly<Record<string, string>> = {
  ' ': '·',
  '\t': '→',
  '\u00a0': '⍽',
  '\u00ad': '¬',
  '\u2002': '·',
  '\u2003': '⸱',
  '\u3000': '□',
  '\u200b': '∅',
  '\u200c': '∅',
  '\u200d': '∅',
  '\u2060': '∅',
  '\ufeff': '∅',
};

/** A run of a row: text as it is, or a sign that stands for what cannot be seen. */
export interface VisibleRun {
  readonly kind: 'text' | 'sign';
  readonly text: string;
}

/** Returns the text cut into what is shown as it is and signs for blanks, zero-width and control characters. */
export function visibleRuns(text: string): readonly VisibleRun[] {
  const runs: { kind: VisibleRun['kind']; text: string }[] = [];
  for (const character of text) {
    const sign = signs[character] ?? controlSign(character);
    const kind = sign === null ? 'text' : 'sign';
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += sign ?? character;
    else runs.push({ kind, text: sign ?? character });
  }
  return runs;
}

/** The Unicode picture of a control character, or null for any other. */
function controlSign(character: string): string | null {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : null;
}
