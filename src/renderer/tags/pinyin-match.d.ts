/** Types of the dictionary of pinyin that knows traditional characters too; the package has them for the other only. */
declare module 'pinyin-match/lib/traditional.js' {
  const dictionary: {
    /** Returns where the characters stand that are read as the letters, or false. */
    readonly match: (text: string, letters: string) => readonly [number, number] | false;
  };

  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default dictionary;
}
