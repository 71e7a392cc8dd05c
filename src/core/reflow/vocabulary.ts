/**
 * Words newspapers use to say what a line is: lead formulas, bylines, credits, imprints, promotions, dates. They are
 * evidence among other evidence, never a decision; no paper's, town's or person's name belongs here.
 */

import { traits as t, traitsOf } from './char-traits';

/** What a line's wording suggests it is. */
export interface Cues {
  /** 本报讯（…）, 【記者…報導】, `TOWN — `: the first words of a news item. */
  readonly lead: boolean;
  /** Words that open an account: 近日, 6月3日, 记者…获悉, 走进…. */
  readonly opener: boolean;
  readonly byline: boolean;
  readonly credit: boolean;
  readonly caption: boolean;
  readonly note: boolean;
  /** News in brief, 简讯: a headline over several short items. */
  readonly roundup: boolean;
  readonly imprint: boolean;
  /** The role that the line's wording names beyond doubt: all of it is two posts and names, a page's name, a jump. */
  readonly surely: 'imprint' | 'running-head' | 'jump-line' | null;
  readonly promo: boolean;
  readonly date: boolean;
  readonly folio: boolean;
  readonly jump: boolean;
  /** —— at the start: a deck under (or before) its headline. */
  readonly dash: boolean;
  /** Latin letters, all of them capitals: a kicker, a section name or a byline. */
  readonly capitals: boolean;
}

/**
 * Returns the cues of a line. `tight` is the line without spaces, `text` the line trimmed; `seen` the traits of all its
 * characters together, `starts` those of its first: they tell which patterns cannot match.
 */
export function cuesOf(text: string, tight: string, seen: number, starts: number): Cues {
  const { length } = tight;
  const short = length <= 48;
  const opens = (starts & t.cueStart) !== 0;
  const latin = (seen & t.letterAscii) !== 0;
  const leads = opens && lead.test(tight);
  const credit = short && (endsCredit(tight) || (latin && creditStart.test(text))) && !leads;
  return {
    lead: leads || ((starts & t.upper) !== 0 && dateline.test(text)),
    opener: opens && opener.test(tight.slice(0, 40)),
    byline:
      short &&
      !credit &&
      (opens || (starts & t.upper) !== 0) &&
      !stops.test(tight) &&
      (bylineCjk.test(tight) || bylineLatin.test(text)),
    credit,
    caption: (seen & t.captionPart) !== 0 && captionWords.test(tight.slice(0, 160)),
    note: (opens || (starts & t.upper) !== 0) && note.test(tight),
    roundup: length <= 14 && roundup.test(tight),
    surely: length <= 90 && (seen & t.surePart) !== 0 ? surelyOf(text) : null,
    imprint: length <= 90 && ((seen & t.divider) !== 0 || opens) && imprint.test(tight),
    promo: length <= 90 && (seen & (t.promoPart | t.letterAscii)) !== 0 && promo.test(text),
    date:
      length <= 90 &&
      (seen & t.datePart) !== 0 &&
      hasDigit.test(tight) &&
      (dateCjk.test(tight) || (latin && dateLatin.test(text))),
    folio: length <= 14 && folio.test(text),
    jump: length <= 60 && ((seen & t.jumpPart) !== 0 || (latin && jumpLatin.test(text))) && jump.test(text),
    dash: (starts & t.dash) !== 0 && dash.test(tight),
    capitals: short && (seen & (t.upper | t.lower)) === t.upper && isCapitals(text),
  };
}

function surelyOf(text: string): Cues['surely'] {
  if (staff.test(text) && !stops.test(text)) return 'imprint';
  if (pageName.test(text)) return 'running-head';
  return jumpOnly.test(text) ? 'jump-line' : null;
}

function endsCredit(tight: string): boolean {
  return (traitsOf(tight.charCodeAt(tight.length - 1)) & t.creditEnd) !== 0 && creditEnd.test(tight);
}

/** True when a short text names a photographer: what may follow a caption on its own line. */
export function isCredit(tight: string): boolean {
  return tight.length <= 28 && (endsCredit(tight) || creditStart.test(tight)) && !stops.test(tight);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text) && !/[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
}

const hasDigit = /[\d〇○零一二]/u;
const stops = /[。！？；!?;]/u;
const lead =
  /^(?:[【[［（(]?(?:本报|本報|本刊|本社|新华社|新華社|中新社|中央社)[^，。,]{0,12}?(?:讯|訊|电|電)(?:[（(【]|$|[一-鿿])|【(?:本[报報])?(?:记者|記者)|(?:记者|記者)[^，。,]{2,12}[/／][^，。,]{2,6}(?:报道|報導|報道)|\[[^\]]{2,20}(?:기자|특파원)\])/u;
const opener =
  /^(?:近日|日前|连日来|連日來|昨[日天晚]|今[日天晨]|眼下|初[春夏秋冬]|清晨|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|(?:本报)?(?:记者|記者).{0,16}(?:获悉|獲悉|了解到|看到)|走进|走進|为(?:进一步|了)?(?:推动|推进|加强|落实|方便|深入|积极|丰富|切实)|為(?:進一步|了)?(?:推動|推進|加強|落實|方便|深入|積極|豐富|切實))/u;
const dateline =
  /^\p{Lu}[\p{Lu}\s.'’-]{2,28}(?:\s\(\p{Ll}{2,4}\))?\s*(?:[—–]\s|\(\p{Ll}{2,4}\)\.?\s|\.\s–\s)|^\p{Lu}{3,}\s\(\p{Ll}{2,4}\)\./u;
const bylineCjk =
  /^[□■◆●○☉△▲]?(?:[（(]?(?:本报|本報|本刊|特约|特約|首席|见习|實習|实习)*(?:记者|記者|通讯员|通訊員|评论员|評論員|特派员)[:：]?|(?:作者|撰文|文)[:：/／|｜])[^，,、：:]{2,30}$|^□.{2,14}$/u;
const bylineLatin =
  /^(?:By|BY|Von|VON|Par|PAR)\s(?:(?:unse\p{L}+|nos?tre|our)\s)?\p{Lu}[\p{L}.’'-]*(?:[\s,]+(?:and|und|et|AND|UND|[\p{Lu}][\p{L}.’'-]*)){0,8}$/u;
const creditEnd = /(?:摄|攝|撮影|摄影报道|攝影報道|摄影报導|攝影|摄影|供图|供圖|制图|製圖|提供)[）)]?$/u;
const creditStart =
  /^(?:Photo|Photos|Photograph|Photographs|Picture|Pictures|Image|Foto|FOTO|Fotos|Bild|BILD|Bilder|PHOTO)\s*(?:[:/]|by\s)/u;
const captionWords =
  /(?:^|[。，])(?:图为|圖為|图①|图②|上图|下图|左图|右图|上圖|下圖|左圖|右圖|本组图片|題圖|题图)|[（(](?:左|右|前排|中)[一二三四五]?[）)]|(?:现场|現場)。$/u;
const note =
  /^[【[［]?(?:编者按|編者按|编者的话|編者的話|开栏的话|開欄的話|开栏语|核心提示|内容提要|阅读提示|编后|編後|Editor[’']?s[’']?note|Editor[’']snote|Zur(?:Serie|Person|Sache)|AnmerkungderRedaktion|HinweisderRedaktion|Notedelarédaction)/u;
const roundup =
  /(?:简讯|簡訊|短讯|短訊|短波|要闻速览|要聞速覽|一句话新闻|集锦|集錦|一览|一覽)$|^(?:[A-Z]\p{L}{2,9})?[Ii]nbrief$|^(?:Kurz(?:notiert|gemeldet|berichtet)|Meldungen|Enbref|Brèves)$/u;
const imprint =
  /(?:编辑|編輯|责编|責編|版式|校对|校對|组版|組版|美编|美編|编审|编审|值班主任|值班编委|主编|主編|审读|排版|编务)[:：/／|]|^(?:责任编辑|責任編輯|值班编辑)|(?:^|\s)(?:Editor|Layout|Design|Proofs?|Sub-?editor|Redaktion|Gestaltung|Korrektorat|Rédaction|Miseenpage)[:：]/u;
const staff =
  /(?:^|\s)(?:责任编辑|責任編輯|值班编辑|编辑|編輯|责编|責編|版式|校对|校對)[:：]?\s+\S.{1,12}\s(?:编辑|編輯|版式|校对|校對|组版|組版|美编|美編|审读|排版)[:：]?\s+\S/u;
const pageName = /^(?:第\s*)?[A-Z]?\d{1,3}\s*版\s*[·・|｜]\s*[\u3400-\u9fff]{2,6}$/u;
const jumpOnly =
  /^[（(]?\s*(?:下转|下轉|上接|转|轉|紧接|緊接)\s*(?:第\s*)?[A-Z]?[\d一二三四五六七八九十]{1,3}\s*版\s*[）)]?$/u;
const promo =
  /二维码|二維碼|客户端|客戶端|公众号|公眾號|公众平台|热线|熱線|投稿|邮箱|郵箱|扫码|掃碼|扫描|掃描|订阅热|訂閱|官方微[信博]|关注我们|www\.|https?:|\S@\S|\d{3,4}-\d{7,8}|\bonline\b|\bsubscribe\b|\bnewsletter\b|\bLeserbriefe\b|\bLetters\b.*\bpage\b|\babonn|\bApp\b.*\b(?:laden|download)\b|^\S+(?:\s\S+){0,2}[:：]\s?(?:Seite|page|Page)\s\d+$/u;
const dateCjk =
  /(?:\d{4}|[二〇○零一二三四五六七八九]{4})年\d{0,2}[一二三四五六七八九十]{0,2}月|^\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2}.{0,3}(?:星期|周|週)|\d{4}년\d{1,2}월\d{1,2}일/u;
const dateLatin =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s.{0,14}\b(?:1[89]|20)\d\d\b|\b(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\s.{0,16}\b(?:1[89]|20)\d\d\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s.{0,16}\b(?:1[89]|20)\d\d\b/iu;
const folio =
  /^(?:第\s*[\dA-Z一二三四五六七八九十]{1,4}\s*版|[A-Z]?\s?\d{1,3}|[\dA-Z]{1,3}版|(?:[Pp]age|PAGE|Seite|S\.|p\.)\s?\d{1,3})$/u;
const jump =
  /(?:下转|下轉|上接|转第|轉第|紧接第)[^，。]{0,10}版|^[（(](?:下转|下轉|上接)|\b(?:continued (?:on|from)|turn to|see) page\b|\bFortsetzung (?:auf|von) Seite\b|\bSuite page\b/iu;
/** What every jump line in Latin letters has. */
const jumpLatin = /page|seite/iu;
const dash = /^(?:——|—|――|──|--)/u;
