/** Texts as dumps hold them, with the encodings they come in; all invented. */
import type { EncodingName } from '#core/dump/encodings';

export interface EncodingCase {
  readonly name: string;
  readonly text: string;
  readonly encodings: readonly EncodingName[];
}

const unicode: readonly EncodingName[] = ['utf-8', 'utf-16le', 'utf-16be'];

export const encodingCases: readonly EncodingCase[] = [
  {
    name: 'a Simplified Chinese news column',
    text: ' 本报讯（记者 张 攀） 昨日，柳河县渡口\n镇的老码头迎来了今年第一班渡船。船长\n老周说：“水位比去年高了半米。”\n\n\n渡口重新开航\n',
    encodings: [...unicode, 'gb18030'],
  },
  {
    name: 'a Simplified Chinese headline of eight characters',
    text: '柳河县渡口重新开航',
    encodings: [...unicode, 'gb18030'],
  },
  { name: 'a name of a paper, four characters', text: '柳河日报', encodings: [...unicode, 'gb18030'] },
  { name: 'two characters', text: '新闻', encodings: ['utf-8', 'gb18030'] },
  {
    name: 'a page of ASCII with one Chinese word',
    text: 'A01 2019-03-12 http://example.org 要闻 page 1\n',
    encodings: ['utf-8', 'gb18030'],
  },
  {
    name: 'Simplified Chinese with half-width punctuation',
    text: '近日,县图书馆举办读书会,来自三个乡镇的60名学生参加:他们带来了自己写的诗;(记者 李 禾)\n',
    encodings: [...unicode, 'gb18030'],
  },
  {
    name: 'Traditional Chinese written in GBK',
    text: '本報訊　渡輪公司昨日宣佈，新航線將於下月啟用，市民反應熱烈。\n',
    encodings: ['gb18030'],
  },
  {
    name: 'a Traditional Chinese news column',
    text: '【本報記者沈怡報導】海埔鎮的老戲院整修\n半年後，昨日重新開幕。里長說：「這是我們\n小時候看電影的地方。」\n',
    encodings: [...unicode, 'big5'],
  },
  {
    name: 'a Traditional Chinese headline',
    text: '老戲院重開幕　鎮民排長龍',
    encodings: [...unicode, 'big5'],
  },
  {
    name: 'a Japanese article',
    text: '川辺町の渡し船が、きのう三年ぶりに運航を再開した。町長は「待ちに待った日だ」と話した。\n',
    encodings: [...unicode, 'shift_jis'],
  },
  { name: 'a Japanese headline', text: '渡し船、三年ぶり再開へ', encodings: [...unicode, 'shift_jis'] },
  { name: 'Japanese in katakana', text: 'ニュース・スポーツ・コラム', encodings: ['utf-8', 'shift_jis'] },
  {
    name: 'a Korean article',
    text: '강변읍의 나룻배가 어제 삼 년 만에 다시 운항을 시작했다. 읍장은 “주민들이 오래 기다린 날”이라고 말했다.\n',
    encodings: [...unicode, 'euc-kr'],
  },
  { name: 'a Korean headline', text: '나룻배 운항 다시 시작', encodings: [...unicode, 'euc-kr'] },
  {
    name: 'a German article',
    text: 'Die Fähre über die Aller fährt wieder. „Wir haben lange darauf gewartet“, sagte Bürgermeisterin Jäger am\nDienstag – für größere Schiffe bleibt die Schleuse geschlossen.\n',
    encodings: [...unicode, 'windows-1252'],
  },
  {
    name: 'one German word',
    text: 'Die Brücke steht.\n',
    encodings: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'],
  },
  {
    name: 'German words in capitals',
    text: 'NEUE FÄHRE ÜBER DEN FLUSS\n',
    encodings: ['utf-8', 'windows-1252'],
  },
  {
    name: 'an English article with typographic quotes',
    text: 'The ferry’s back. “We have waited long enough,” said the mayor — and the town agreed. It cost £4 million.\n',
    encodings: [...unicode, 'windows-1252'],
  },
  {
    name: 'a French sentence',
    text: 'L’été dernier, à l’école du village, on a planté un chêne près de la fenêtre.\n',
    encodings: ['utf-8', 'windows-1252'],
  },
  { name: 'ASCII', text: 'Plain text,\r\nnothing else.\r\n', encodings: ['utf-8', 'utf-16le', 'utf-16be'] },
  {
    name: 'rare characters of Extension B',
    text: '县志里的𠀀字和𪚥字，今天已很少有人认识了。\n',
    encodings: [...unicode, 'gb18030'],
  },
  {
    name: 'pages split by form feeds',
    text: '第一版要闻\n今天的天气很好。\f第二版副刊\n我们走在河边。\f',
    encodings: [...unicode, 'gb18030'],
  },
  {
    name: 'an English line with one apostrophe',
    text: 'The works will be closed from ten o’clock.\n',
    encodings: ['utf-8', 'windows-1252'],
  },
  {
    name: 'an English quotation',
    text: 'praised the\n“unhurried and thoughtful” work of the committee\n',
    encodings: ['utf-8', 'windows-1252'],
  },
  {
    name: 'a German quotation',
    text: 'bis das Wasser zu Ende“, berichtete der Landwirt.\n',
    encodings: ['utf-8', 'windows-1252'],
  },
  {
    name: 'a German line with one umlaut',
    text: 'Der Neubau verfügt nun auch darin.\n',
    encodings: ['utf-8', 'utf-16le', 'windows-1252'],
  },
  {
    name: 'a Latin word with a ligature',
    text: 'aus Mitteln der Denkmalpﬂege.\n',
    encodings: ['utf-8', 'utf-16le'],
  },
  {
    name: 'Chinese beside Latin letters',
    text: '手机里装着“河道e通”，A座3号楼的LED屏亮了。\n',
    encodings: [...unicode, 'gb18030'],
  },
  { name: 'two rare characters', text: '糾紛 130', encodings: ['utf-8', 'gb18030'] },
];
