/**
 * Damaged seams: where two pieces of a text meet and a character stands on both sides, or what stood between them is lost.
 * They are reported, never repaired, and only where nothing natural explains them.
 */
import { type Problem, raw } from '../page/model';
import type { Draft } from './drafts';
import type { LineFacts } from './features';
import { seamLimits as limits } from './rules';

/** Returns the damaged seams of a page's drafts, in the order of the dump. */
export function findSeams(drafts: readonly Draft[]): readonly Problem[] {
  let known: readonly string[] | null = null;
  const texts = (): readonly string[] => {
    known ??= drafts.flatMap(({ body }) =>
      body.flatMap(({ block }) => block.lines.map(({ tight }) => tight)),
    );
    return known;
  };
  const found: Problem[] = [];
  for (const { body, joined } of drafts) {
    let before: LineFacts | null = null;
    for (const unit of body) {
      unit.block.lines.forEach((line, index) => {
        const same = index > 0 || joined.has(unit.index);
        if (before !== null && unit.role !== 'crosshead' && before.cjk && line.tight !== '') {
          if (isDoubled(before, line, same, texts)) found.push(problemAt(line, doubledMessage));
          else if (isLost(before, line)) found.push(problemAt(line, lostMessage));
        }
        before = unit.role === 'crosshead' ? null : line;
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const doubledMessage = 'The character before this seam stands behind it again.';
const lostMessage = 'Characters seem to be lost at this seam.';

function problemAt(line: LineFacts, message: string): Problem {
  return { kind: 'damaged-seam', start: raw(line.start), end: raw(line.start + 1), message };
}

/** A mark that can start no line, right behind the end of a sentence. */
function isLost(before: LineFacts, line: LineFacts): boolean {
  return '，、；：。,;'.includes(line.tight.charAt(0)) && /[。！？]$/u.test(before.tight);
}

/**
 * R16: a character is doubled over a seam when the page writes the word with it once (文明城|城市 beside 文明城市), or when it
 * belongs to the word before it and begins none (城市|市争); and behind a stop when nothing but a mark follows it
 * (载体。|体，). Narrow columns are left aside: their lines break anywhere, and what is doubled there was written so.
 */
function isDoubled(
  before: LineFacts,
  line: LineFacts,
  same: boolean,
  textsOf: () => readonly string[],
): boolean {
  if (before.tight.length < limits.longPiece) return false;
  const own = line.tight.charAt(0);
  if (!/[\u3400-\u9fff]/u.test(own)) return false;
  const next = line.tight.charAt(1);
  if (new RegExp(`${own}[。！？]$`, 'u').test(before.tight)) return /[，、；：。,;:]/u.test(next);
  if (!same || before.lineEnd !== 'open' || !before.tight.endsWith(own)) return false;
  const previous = before.tight.at(-2) ?? '';
  if (!isHan(previous) || !isHan(next)) return false;
  const texts = textsOf();
  if (naturallyDoubled.includes(own) || countIn(texts, own + own) > 0) return false;
  if (countIn(texts, previous + own + next) > 0) return true;
  if (districts.includes(own) && ofDistricts.includes(next)) return false;
  return countIn(texts, previous + own) > 1 && countIn(texts, own + next) < 2;
}

const isHan = (character: string): boolean => /^[\u3400-\u9fff]$/u.test(character);

/** How often a few characters stand in the texts; two tell all that is asked. */
function countIn(texts: readonly string[], wanted: string): number {
  let count = 0;
  for (const text of texts) {
    for (let at = text.indexOf(wanted); at !== -1 && count < 2; at = text.indexOf(wanted, at + 1)) count += 1;
    if (count > 1) break;
  }
  return count;
}

// Characters that words and phrases double: 天天, 一一, 妈妈, 慢慢, 看看, 高高兴兴.
const naturallyDoubled =
  '天年月日夜时時刻代人家个個各处處样樣种種件条條步层層层节節阵陣次回声聲点點滴片句字事户戶村乡鄉山水花草树樹' +
  '一二三两兩双雙对對爸妈媽爷爺奶哥姐弟妹叔伯舅姑姨婆公宝寶娃星' +
  '常往渐漸慢快好早晚久远遠高大小多少红紅绿綠白黑蓝藍黄黃亮明清静靜轻輕重深浅淺满滿长長短细細粗冷热熱暖甜香新旧舊' +
  '看说說想听聽走试試问問谈談聊笑读讀写寫等玩坐学學谢謝刚剛仅僅偏恰纷紛频頻默悄匆缓緩徐冉茫浩洋堂勃蒸郁欣孜兢战戰' +
  '津脉脈历歷绵綿累源滔滚滾徐某形色林';
// 某市市长, 某县县委: an office follows its district's name with the same character.
const districts = '省市县縣区區州乡鄉镇鎮村国國院校厂廠社局部';
const ofDistricts = '委长長政府民级級直属屬内內外里裡容区區场場情城道力家际際办辦员員领領';
