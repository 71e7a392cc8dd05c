/** Chinese names found by the letters they are read by: whole syllables, the beginning of the last one, or initials. */
import { useEffect, useState } from 'react';
import { reportFailure } from '../app/failures';

/** Whether a text is read as some letters. */
export type ReadAs = (text: string, letters: string) => boolean;

/** More letters than this are no way to find a name; the dictionary tries every way to part them into syllables. */
const mostLetters = 24;

/** Loads the dictionary. A character that is read in several ways is found by each of them. */
export async function loadPinyin(): Promise<ReadAs> {
  const { default: dictionary } = await import('pinyin-match/lib/traditional.js');
  return (text, letters) =>
    letters.length <= mostLetters &&
    /^[a-zü' ]+$/iu.test(letters) &&
    /\p{Script=Han}/u.test(text) &&
    dictionary.match(text, letters.replaceAll("'", ' ')) !== false;
}

/** The dictionary, loaded when it is first asked for; null until it is there. */
export function usePinyin(): ReadAs | null {
  const [readAs, setReadAs] = useState<ReadAs | null>(null);
  useEffect(() => {
    let isOn = true;
    // Without it names are found by their characters.
    loadPinyin().then((loaded) => isOn && setReadAs(() => loaded), reportFailure);
    return () => {
      isOn = false;
    };
  }, []);
  return readAs;
}
