/** Running heads and imprints of invented newspapers, and what they say. */
import type { FurnitureRole } from '#core/page/model';

export interface HeadCase {
  readonly line: string;
  readonly says: Readonly<Record<string, string>>;
  readonly role?: FurnitureRole;
}

export const headCases: readonly HeadCase[] = [
  // Simplified Chinese
  { line: '2031年4月2日 星期三 第5版 要闻', says: { date: '2031-04-02', page: '5', section: '要闻' } },
  {
    line: '江湾日报 2031年4月2日 星期三 第04版 要闻',
    says: { paper: '江湾日报', date: '2031-04-02', page: '4', section: '要闻' },
  },
  {
    line: '江湾新闻 城事 第5版 2031年4月2日 星期三',
    says: { paper: '江湾新闻', section: '城事', page: '5', date: '2031-04-02' },
  },
  { line: '二〇三一年四月二日 星期三 第十二版', says: { date: '2031-04-02', page: '12' } },
  { line: '2031 年 4 月 2 日 A4版', says: { date: '2031-04-02', page: 'A4' } },
  { line: '2031-04-02 江湾晚报 A04', says: { date: '2031-04-02', paper: '江湾晚报', page: 'A4' } },
  { line: '2031.4.2 星期三', says: { date: '2031-04-02' } },
  { line: '第5版·民生', says: { page: '5', section: '民生' } },
  { line: '4版', says: { page: '4' } },
  { line: '责任编辑：周行 版式：何舟 校对：林知秋', says: { editor: '周行' }, role: 'imprint' },
  { line: '责任编辑：周 行　版式：何舟', says: { editor: '周行' }, role: 'imprint' },
  {
    line: '第5版 责任编辑：周行 何舟 校对：林知秋',
    says: { page: '5', editor: '周行 何舟' },
    role: 'imprint',
  },
  {
    line: '江湾日报 海外版 2031年4月2日',
    says: { paper: '江湾日报', edition: '海外版', date: '2031-04-02' },
  },
  { line: '农历辛亥年三月十一 第12345期', says: {} },
  { line: '今日8版 总第1234期', says: {} },
  { line: '创刊于1949年1月1日 2031年4月2日', says: { date: '2031-04-02' } },
  { line: '2031年2月30日 星期三', says: {} },
  { line: '江湾日报', says: { paper: '江湾日报' } },
  { line: '本报 2031年4月2日', says: { date: '2031-04-02' } },
  { line: '5', says: { page: '5' } },
  { line: '2031年4月2日 5', says: { date: '2031-04-02', page: '5' } },
  { line: '2031年4月', says: {} },
  { line: '详见第4版', says: {} },
  { line: '综合新闻 2031年4月2日 第5版', says: { section: '综合新闻', date: '2031-04-02', page: '5' } },
  { line: '编辑:周行 版式:何舟', says: { editor: '周行' }, role: 'imprint' },
  // Traditional Chinese
  {
    line: '望嶼日報 中華民國一一八年四月二日 星期一 第五版',
    says: { paper: '望嶼日報', date: '2029-04-02', page: '5' },
  },
  { line: '民國118年4月2日', says: { date: '2029-04-02' } },
  { line: '西元2029年4月2日 星期一 A5版', says: { date: '2029-04-02', page: 'A5' } },
  // English
  { line: 'Tuesday, March 5, 2030 · Page 4', says: { date: '2030-03-05', page: '4' } },
  {
    line: 'Wendle Ferry Courier · Tuesday, 5 March 2030 · Page A4',
    says: { paper: 'Wendle Ferry Courier', date: '2030-03-05', page: 'A4' },
  },
  { line: 'Page 4 | Harbour', says: { page: '4', section: 'Harbour' } },
  {
    line: 'The Wendle Times March 5th, 2030 Late Edition',
    says: { paper: 'The Wendle Times', date: '2030-03-05', edition: 'Late Edition' },
  },
  { line: '4 Tuesday, March 5, 2030', says: { date: '2030-03-05', page: '4' } },
  { line: '3/5/2030', says: {} },
  { line: 'Founded March 5, 1888', says: {} },
  { line: 'Page 4 of 12', says: { page: '4' } },
  { line: 'Editor: Ada Quill', says: { editor: 'Ada Quill' }, role: 'imprint' },
  {
    line: 'COUNTY The Wendle Courier A8 Tuesday 5 March 2030',
    says: { section: 'COUNTY', paper: 'The Wendle Courier', page: 'A8', date: '2030-03-05' },
  },
  { line: 'Editor: Ada Quill Layout: Ben Hare', says: { editor: 'Ada Quill' }, role: 'imprint' },
  // German
  {
    line: '17 Freitag, 1. März 2030 LOKALES Auentaler Anzeiger',
    says: { page: '17', date: '2030-03-01', section: 'LOKALES', paper: 'Auentaler Anzeiger' },
  },
  { line: 'Dienstag, 5. März 2030', says: { date: '2030-03-05' } },
  {
    line: 'Auentaler Bote · Seite 4 · Dienstag, den 5. März 2030',
    says: { paper: 'Auentaler Bote', page: '4', date: '2030-03-05' },
  },
  { line: 'Seite 4 | Lokales', says: { page: '4', section: 'Lokales' } },
  { line: 'Haus und Garten Seite 4', says: { page: '4', section: 'Haus und Garten' } },
  { line: 'siehe Seite 4', says: {} },
  { line: '05.03.2030 Stadtausgabe', says: { date: '2030-03-05', edition: 'Stadtausgabe' } },
  { line: 'Gegründet am 1. Mai 1888', says: {} },
  // French, Japanese, Korean
  { line: 'mardi 5 mars 2030', says: { date: '2030-03-05' } },
  { line: 'dimanche 1er septembre 2030', says: { date: '2030-09-01' } },
  { line: '2030年(令和12年)3月5日(火曜日) 4面', says: { date: '2030-03-05', page: '4' } },
  { line: '令和12年3月5日', says: { date: '2030-03-05' } },
  { line: '2030년 3월 5일 화요일 A4면', says: { date: '2030-03-05', page: 'A4' } },
];
