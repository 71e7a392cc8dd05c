/**
 * Words that stand beside any other: articles, pronouns, prepositions, auxiliary verbs and the like. Written for this
 * application, from the function words that grammars of the three languages list.
 */

const words = {
  en: `a about above after again against all also am an and any are as at be because been before being below between both
    but by can could did do does doing down during each even few for from further had has have having he her here hers him
    his how i if in into is it its itself just may me might more most must my no nor not now of off on once one only or
    other our ours out over own said same shall she should so some such than that the their theirs them then there these
    they this those through to too under until up upon us very was we were what when where which while who whom whose why
    will with would yet you your`,
  de: `aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bist da dabei dadurch
    daher damit dann das dass daß dasselbe dein deine dem den denn der deren des dessen dich die dies diese diesem diesen
    dieser dieses dir doch dort du durch ein eine einem einen einer eines er es etwa etwas euch euer für gegen gewesen habe
    haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem
    jeden jeder jedes jedoch jene jener kann kein keine keinem keinen keiner können könnte man mehr mein meine mich mir mit
    muss muß müssen nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so
    solche soll sollen sollte sondern sowie um und uns unser unsere unter vom von vor war waren was weil welche welchem
    welchen welcher welches wenn wer werden werde wie wieder will wir wird wo worden wurde wurden zu zum zur zwar zwischen
    über`,
} as const;

/** Characters that join or qualify in Chinese: a stretch that begins or ends with one is a word and its surroundings. */
const joiners =
  '的了着著之乎者也矣焉哉是在有和与與及或而且但若如因故所以于於为為被把将將从從自至到向对對由比让讓给給就才都也还還又再很更最太不没沒未无無非其此该該这這那哪各每某两兩个個们們我你您他她它吗嗎呢吧啊等即则則并並已曾正当當能会會可要应應须須';

const folded: ReadonlySet<string> = new Set(
  [words.en, words.de]
    .flatMap((list) => list.split(/\s+/u))
    .map((word) =>
      word
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/gu, ''),
    ),
);
const joining: ReadonlySet<string> = new Set(joiners);

/** Returns whether a folded word of letters says nothing of what stands beside it: numbers and single letters neither. */
export function isStopWord(word: string): boolean {
  return word.length < 2 || folded.has(word) || /^\p{N}+$/u.test(word);
}

/** Returns whether a stretch of characters begins or ends with one that only joins. */
export function hasJoiningEnd(characters: readonly string[]): boolean {
  return joining.has(characters[0] ?? '') || joining.has(characters.at(-1) ?? '');
}
