/** The invented pages of the gallery: a run of two newspapers, a folder of odd files, and a scan to lie beside a page. */
import { type DumpFolder, dumpFolder } from '../e2e/dumps';
import { greyPng } from '../e2e/scan-files';

/** Text of a page whose end was cut off in the middle of a character. */
export const damagedPath = '江湾日报/1957-06-03/02.txt';
/** A page with a scan beside it, one with something beside it that is none, and one without. */
export const scannedHeadline = '渡口第一次修葺';
export const brokenScanHeadline = '渡口第二次修葺';

const days = [
  '1956-09-03',
  '1956-11-05',
  '1957-01-07',
  '1957-03-04',
  '1957-03-11',
  '1957-05-06',
  '1957-06-03',
  '1958-02-10',
];
const numbers = '一二三四五六七八';

const ferry = (at: number) =>
  `渡口第${numbers[at]}次修葺\n\n　　本报讯（记者何舟）市长${at % 2 === 0 ? '王建国' : '陈小川'}昨日到东山镇渡口，说新添航灯${at + 3}盏，末班船推迟到\n二十二时，船工都重新考过执照。河堤今年植树三千余株，航运局说两岸的仓库也要翻修。\n　　老船工说，渡口设在河湾处，水流平缓，夜里点起汽灯，照得两岸清清楚楚。等船的人围着炉子说\n话，并不觉得冷。\n`;
const school = (at: number) =>
  `山坳小学添书桌${at + 4}0张\n\n　　县里拨给山坳小学书桌${at + 4}0张，${at % 2 === 0 ? '陈小川' : '王建国'}同去迎接新生。校长擦了每一张书桌，教室也粉刷\n过。学生从渡口过河上学，航运局给他们留了头一班船。\n`;
const market = (at: number) =>
  `TRAM SHEDS TO OPEN IN ${at % 2 === 0 ? 'MARCH' : 'JUNE'}\n\nBy Anna Wells\n\nThe new tram sheds on Quay Street will open in ${at % 2 === 0 ? 'March' : 'June'}, the Harbour Office said yesterday.\nMayor John Harper thanked the workmen, who had laid ${at + 2} miles of rail since the spring,\nand said that fares would stay as they were until the end of the year.\n`;

/** Writes the run; `end` takes it away. */
export async function writeRun(): Promise<DumpFolder> {
  const run = await dumpFolder('江湾合集');
  for (const [at, day] of days.entries()) {
    await run.write(`江湾日报/${day}/01.txt`, ferry(at));
    if (at % 3 !== 2) await run.write(`江湾日报/${day}/03.txt`, school(at));
    if (at % 2 === 0) await run.write(`Harbour Courier/${day}/01.txt`, market(at));
  }
  const [first = '', second = ''] = days;
  await run.write(`江湾日报/${first}/01.png`, scanOf(720, 1000));
  await run.write(`江湾日报/${second}/01.png`, 'This is no picture.');
  await run.write(damagedPath, new TextEncoder().encode(ferry(4).repeat(2)).slice(0, -5));
  return run;
}

/** Writes a folder of which some files cannot be taken. */
export async function writeOddFiles(): Promise<DumpFolder> {
  const odd = await dumpFolder('旧报散页');
  for (const [at, day] of days.entries()) await odd.write(`江湾日报/${day}/01.txt`, ferry(at));
  await odd.write('江湾日报/1957-06-03/empty.txt', '');
  await odd.write('江湾日报/1957-06-03/blank.txt', ' \n　　\n'.repeat(40));
  await odd.write(
    '江湾日报/1958-02-10/cover picture.txt',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
  );
  await odd.write('江湾日报/1958-02-10/02.txt', ferry(7));
  return odd;
}

/** The page that changes between two imports, and what it becomes. */
export const changing = { path: `江湾日报/${days[0]}/01.txt`, text: ferry(7) } as const;

/** Returns a PNG that looks like a printed page from afar: a title, and columns of grey lines. */
function scanOf(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0xec);
  const ink = (x: number, y: number, wide: number, high: number, shade: number) => {
    for (let row = y; row < Math.min(height, y + high); row += 1) {
      rows.fill(shade, row * (width + 1) + 1 + x, row * (width + 1) + 1 + Math.min(width, x + wide));
    }
  };
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  ink(60, 50, 420, 46, 0x30);
  ink(60, 120, width - 120, 2, 0x40);
  for (const left of [60, 280, 500]) {
    for (let line = 0; line < 46; line += 1) ink(left, 150 + line * 18, line % 9 === 8 ? 90 : 180, 8, 0x78);
  }
  return greyPng(width, height, rows);
}
