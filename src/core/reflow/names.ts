/** A run of names to names: what stands between them, and which of them are one name printed with a space. */

/** A name with the half-open range of text it stands in. */
export interface NameRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the names between two places of a text; what cannot be a name is left out. */
export function splitNames(text: string, from: number, to: number): readonly NameRange[] {
  const run = text.slice(from, to);
  const names = /\p{Script=Han}|\p{Script=Hangul}/u.test(run) ? hanNames(run) : latinNames(run);
  return names.map(({ name, start, end }) => ({ name, start: start + from, end: end + from }));
}

const hanPiece = /[\p{Script=Han}\p{Script=Hangul}]+(?:[·•・][\p{Script=Han}]+)*/gu;
/** Two-character surnames, so that 欧阳 明 is one name. */
const longSurname =
  /^(?:欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|尉迟|尉遲|皇甫|公孙|公孫|令狐|慕容|东方|東方|夏侯|长孙|長孫|宇文|司徒)$/u;
/** Words that stand among names and are none. */
const noName =
  /^(?:报道|報道|報導|综合|整理|供稿|供图|供圖|提供|资料|資料|图片|圖片|本报|本報|摄影|攝影|文图|图文|版权|编译|通讯|讯|訊|电|電|摄|攝|文|图|圖|片|嘉宾|嘉賓|主持|主持人|采访|採訪|对话|對話|和|与|與|及|等|日前|昨日|近日|北京|上海|台北|臺北)$/u;

/** 张 攀 李明: pieces between spaces are names; a single character goes with the single one behind it. */
function hanNames(run: string): readonly NameRange[] {
  const pieces = [...run.matchAll(hanPiece)].map((match) => ({
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const names: NameRange[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    const next = pieces[index + 1];
    if (piece === undefined) continue;
    const gap = next === undefined ? '' : run.slice(piece.end, next.start);
    const isSplit =
      next !== undefined &&
      /^[ \u3000]+$/u.test(gap) &&
      next.name.length === 1 &&
      !noName.test(next.name) &&
      (piece.name.length === 1 || longSurname.test(piece.name));
    if (isSplit) {
      names.push({ name: piece.name + next.name, start: piece.start, end: next.end });
      index += 1;
    } else names.push(piece);
  }
  return names.filter(({ name }) => isHanName(name) && !noName.test(name));
}

function isHanName(name: string): boolean {
  return /[·•・]/u.test(name) ? name.length <= 20 : name.length >= 2 && name.length <= 4;
}

const latinPiece =
  /(?:\p{Lu}[\p{L}.’'-]*|(?:de|da|di|del|della|van|von|der|den|zu|zur|la|le|bin|al|af|y)(?!\p{L}))(?:\s+(?:\p{Lu}[\p{L}.’'-]*|(?:de|da|di|del|della|van|von|der|den|zu|zur|la|le|bin|al|af|y)(?!\p{L})))*/u;

/** What somebody does, before the name: Education Correspondent Ada Quill. */
const latinPost =
  /^\s*(?:[\p{L}-]+\s){0,2}?(?:Correspondent|Reporter|Editor|Writer|Korrespondent(?:in)?|Reporter(?:in)?|Redakteur(?:in)?)\s+(?=\p{Lu})/u;
const noNameStart = /^(?:Aus|In|Im|Am|Der|Die|Das|The|From|For|At|On|Le|La|Les|Dans)\s/u;

/** Ada Quill, John van der Roe and BEN HARE: names are two words or more, or one in a list of one. */
function latinNames(run: string): readonly NameRange[] {
  const names: NameRange[] = [];
  let start = 0;
  for (const part of run.split(
    /(\s*(?:,|;|&|\||\/|\s(?:and|und|et|AND|UND|ET|By|BY|Von|VON|Par|PAR)\s)\s*)/u,
  )) {
    const post = latinPost.exec(part)?.[0] ?? '';
    const match = latinPiece.exec(part.slice(post.length));
    if (match !== null) {
      // A single letter at the end is the beginning of what follows.
      const name = match[0].replace(/(?:\s\p{Lu})?[.\s]*$/u, '');
      const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
      if (words.length >= 2 && words.length <= 5 && !noNameStart.test(name)) {
        const at = start + post.length + match.index;
        names.push({ name: name.replace(/\s+/gu, ' '), start: at, end: at + name.length });
      }
    }
    start += part.length;
  }
  return names;
}
