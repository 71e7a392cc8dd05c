/** The tables of Open Chinese Convert, loaded when the first text is turned: they are large and rarely wanted. */
import { useEffect, useState } from 'react';
import type { Convert, HanScript } from './script';

const loaded = new Map<HanScript, Convert>();

/** Loads what turns text into a script. Simplified gives Traditional as it is written in Taiwan: one usage, not a mixture. */
export async function loadConvert(script: HanScript): Promise<Convert> {
  const known = loaded.get(script);
  if (known !== undefined) return known;
  const convert =
    script === 'hant'
      ? (await import('opencc-js/cn2t')).Converter({ from: 'cn', to: 'tw' })
      : (await import('opencc-js/t2cn')).Converter({ from: 'tw', to: 'cn' });
  loaded.set(script, convert);
  return convert;
}

/** What turns text into a script; null where none is wanted or it is not loaded yet. */
export function useConvert(script: HanScript | null): Convert | null {
  const [, setLoaded] = useState<HanScript | null>(null);
  useEffect(() => {
    if (script === null || loaded.has(script)) return;
    // The tables are files of the app: without them the text stays as it is stored, which is right as well.
    loadConvert(script).then(
      () => setLoaded(script),
      (error: unknown) => console.error(error),
    );
  }, [script]);
  return script === null ? null : (loaded.get(script) ?? null);
}
