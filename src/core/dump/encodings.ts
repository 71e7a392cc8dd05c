/** The encodings a dump may have, as the user chooses among them, and the names they go by. */

/** The encodings that can be read, by their WHATWG names. */
export type EncodingName =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-kr'
  | 'windows-1252';

/** An encoding as a list of choices shows it. */
export interface EncodingChoice {
  readonly name: EncodingName;
  /** The name archivists know it by; the same in every interface language. */
  readonly label: string;
  /** BCP 47 tags of the languages written in it; [] for those that hold every language. */
  readonly languages: readonly string[];
  /** Other names, lower case, that a command line may use. */
  readonly aliases: readonly string[];
}

/** Every encoding that can be chosen, the most likely first. */
export const encodings: readonly EncodingChoice[] = [
  { name: 'utf-8', label: 'UTF-8', languages: [], aliases: ['utf8', 'unicode', 'ascii', 'us-ascii'] },
  {
    name: 'gb18030',
    label: 'GB18030 (GBK, GB2312)',
    languages: ['zh-Hans'],
    aliases: ['gbk', 'gb2312', 'gb_2312', 'cp936', 'windows-936', 'ansi-936'],
  },
  {
    name: 'big5',
    label: 'Big5',
    languages: ['zh-Hant'],
    aliases: ['big-5', 'big5-hkscs', 'cp950', 'windows-950'],
  },
  { name: 'utf-16le', label: 'UTF-16 LE', languages: [], aliases: ['utf16le', 'utf-16', 'utf16', 'ucs-2'] },
  { name: 'utf-16be', label: 'UTF-16 BE', languages: [], aliases: ['utf16be'] },
  {
    name: 'shift_jis',
    label: 'Shift_JIS',
    languages: ['ja'],
    aliases: ['sjis', 'shift-jis', 'cp932', 'windows-31j', 'ms932'],
  },
  {
    name: 'euc-kr',
    label: 'EUC-KR',
    languages: ['ko'],
    aliases: ['euckr', 'cp949', 'uhc', 'ks_c_5601-1987'],
  },
  {
    name: 'windows-1252',
    label: 'Windows-1252 (Latin-1)',
    languages: ['de', 'en', 'fr', 'es'],
    aliases: ['cp1252', 'latin1', 'latin-1', 'iso-8859-1', 'ansi'],
  },
];

/** Returns the encoding a name or alias stands for, whatever its case; null when it is none of ours. */
export function parseEncodingName(name: string): EncodingName | null {
  const wanted = name.trim().toLowerCase();
  const choice = encodings.find((known) => known.name === wanted || known.aliases.includes(wanted));
  return choice?.name ?? null;
}

/** Returns the label of an encoding. */
export function encodingLabel(name: EncodingName): string {
  return encodings.find((known) => known.name === name)?.label ?? name;
}
