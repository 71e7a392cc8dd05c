/** Bylines, leads, signatures and credits with invented names, and who they name. */
import type { AuthorRole } from '#core/reflow/authors';

export interface AuthorCase {
  readonly part: 'byline' | 'paragraph' | 'credit' | 'caption';
  readonly text: string;
  readonly names: readonly (readonly [string, AuthorRole])[];
}

export const authorCases: readonly AuthorCase[] = [
  {
    part: 'paragraph',
    text: '本报讯（记者何舟 通讯员周行）昨日，江湾渡口恢复夜航。',
    names: [
      ['何舟', 'reporter'],
      ['周行', 'correspondent'],
    ],
  },
  {
    part: 'paragraph',
    text: '本报讯(记者 何 舟　通讯员 周 行 林知秋)昨日，江湾渡口恢复夜航。',
    names: [
      ['何舟', 'reporter'],
      ['周行', 'correspondent'],
      ['林知秋', 'correspondent'],
    ],
  },
  {
    part: 'paragraph',
    text: '本报江湾4月2日电（记者何舟、林知秋）昨日',
    names: [
      ['何舟', 'reporter'],
      ['林知秋', 'reporter'],
    ],
  },
  { part: 'paragraph', text: '本报讯 记者何舟报道：昨日', names: [['何舟', 'reporter']] },
  { part: 'paragraph', text: '【記者林知秋／江灣報導】渡口昨日恢復夜航。', names: [['林知秋', 'reporter']] },
  { part: 'paragraph', text: '（記者林知秋／江灣報導）渡口昨日恢復夜航。', names: [['林知秋', 'reporter']] },
  { part: 'paragraph', text: '本报讯（见习记者何舟）昨日', names: [['何舟', 'reporter']] },
  { part: 'paragraph', text: '本报讯（特约通讯员 周行）昨日', names: [['周行', 'correspondent']] },
  { part: 'paragraph', text: '本报讯 昨日，记者从渡口管理处获悉，夜航恢复。', names: [] },
  { part: 'paragraph', text: '渡口管理处（原船务所）昨日恢复夜航。', names: [] },
  { part: 'paragraph', text: '夜航船昨日恢复。（记者 何 舟）', names: [['何舟', 'reporter']] },
  { part: 'paragraph', text: '夜航船昨日恢复。□何舟', names: [['何舟', 'author']] },
  { part: 'paragraph', text: '夜航船昨日恢复（每班六十人）', names: [] },
  {
    part: 'byline',
    text: '本报记者 何 舟 林知秋',
    names: [
      ['何舟', 'reporter'],
      ['林知秋', 'reporter'],
    ],
  },
  {
    part: 'byline',
    text: '□ 本报记者 何舟 通讯员 周行',
    names: [
      ['何舟', 'reporter'],
      ['周行', 'correspondent'],
    ],
  },
  { part: 'byline', text: '□何舟', names: [['何舟', 'author']] },
  { part: 'byline', text: '何 舟', names: [['何舟', 'author']] },
  { part: 'byline', text: '作者：欧阳 明', names: [['欧阳明', 'author']] },
  {
    part: 'byline',
    text: '本报记者 何舟 文/图',
    names: [
      ['何舟', 'reporter'],
      ['何舟', 'photographer'],
    ],
  },
  {
    part: 'byline',
    text: '文/何舟 图/周行',
    names: [
      ['何舟', 'author'],
      ['周行', 'photographer'],
    ],
  },
  {
    part: 'byline',
    text: '文/图 何舟',
    names: [
      ['何舟', 'author'],
      ['何舟', 'photographer'],
    ],
  },
  {
    part: 'byline',
    text: '文图：何舟',
    names: [
      ['何舟', 'author'],
      ['何舟', 'photographer'],
    ],
  },
  { part: 'byline', text: '记者 艾山·买买提 报道', names: [['艾山·买买提', 'reporter']] },
  { part: 'byline', text: '文心', names: [['文心', 'author']] },
  { part: 'byline', text: '本报评论员', names: [] },
  {
    part: 'byline',
    text: '本报记者 何舟 摄影报道',
    names: [
      ['何舟', 'reporter'],
      ['何舟', 'photographer'],
    ],
  },
  { part: 'byline', text: '记者 何舟 摄', names: [['何舟', 'photographer']] },
  { part: 'credit', text: '何 舟 摄', names: [['何舟', 'photographer']] },
  { part: 'credit', text: '（本报记者 何舟 摄）', names: [['何舟', 'photographer']] },
  {
    part: 'credit',
    text: '通讯员 周行 何舟 摄',
    names: [
      ['周行', 'photographer'],
      ['何舟', 'photographer'],
    ],
  },
  { part: 'credit', text: '摄影：何舟', names: [['何舟', 'photographer']] },
  {
    part: 'credit',
    text: '何舟 摄影报道',
    names: [
      ['何舟', 'author'],
      ['何舟', 'photographer'],
    ],
  },
  { part: 'credit', text: '渡口管理处供图', names: [] },
  { part: 'credit', text: '资料图片', names: [] },
  { part: 'credit', text: 'Photo: Ada Quill', names: [['Ada Quill', 'photographer']] },
  { part: 'credit', text: 'Photograph by Ada Quill', names: [['Ada Quill', 'photographer']] },
  { part: 'credit', text: 'Foto: Ada Feder', names: [['Ada Feder', 'photographer']] },
  { part: 'caption', text: '夜航船昨日恢复。何舟 摄', names: [['何舟', 'photographer']] },
  { part: 'caption', text: '夜航船昨日恢复拍摄', names: [] },
  {
    part: 'caption',
    text: 'The night boat leaves the pier. Photo: Ada Quill',
    names: [['Ada Quill', 'photographer']],
  },
  { part: 'byline', text: 'By Ada Quill', names: [['Ada Quill', 'author']] },
  {
    part: 'byline',
    text: 'By ADA QUILL and BEN HARE',
    names: [
      ['ADA QUILL', 'author'],
      ['BEN HARE', 'author'],
    ],
  },
  {
    part: 'byline',
    text: 'By Ada Quill, Ben van der Hare and Cy Wren',
    names: [
      ['Ada Quill', 'author'],
      ['Ben van der Hare', 'author'],
      ['Cy Wren', 'author'],
    ],
  },
  { part: 'byline', text: 'By Ada Quill, Staff Reporter', names: [['Ada Quill', 'reporter']] },
  { part: 'byline', text: 'By our Correspondent Ada Quill', names: [['Ada Quill', 'correspondent']] },
  {
    part: 'byline',
    text: 'By Ada Quill; Photos by Ben Hare',
    names: [
      ['Ada Quill', 'author'],
      ['Ben Hare', 'photographer'],
    ],
  },
  {
    part: 'byline',
    text: 'Von Ada Feder und Jo Hase',
    names: [
      ['Ada Feder', 'author'],
      ['Jo Hase', 'author'],
    ],
  },
  { part: 'byline', text: 'Von unserem Korrespondenten Jo Hase', names: [['Jo Hase', 'correspondent']] },
  { part: 'byline', text: 'Von unserer Redaktion', names: [] },
  {
    part: 'byline',
    text: 'Par Ada Plume et Jo Lièvre',
    names: [
      ['Ada Plume', 'author'],
      ['Jo Lièvre', 'author'],
    ],
  },
  { part: 'byline', text: '하늘찬 기자', names: [['하늘찬', 'reporter']] },
  { part: 'paragraph', text: '[강나루=하늘찬 기자] 밤배가 다시 다닌다.', names: [['하늘찬', 'reporter']] },
  {
    part: 'paragraph',
    text: '【川口 渡、山本 舟子】夜の渡し船が再開した。',
    names: [
      ['川口 渡', 'author'],
      ['山本 舟子', 'author'],
    ],
  },
  { part: 'credit', text: '山本舟子撮影', names: [['山本舟子', 'photographer']] },
  { part: 'byline', text: 'WHEN THE RIVER FROZE By Ada Quill', names: [['Ada Quill', 'author']] },
  {
    part: 'byline',
    text: '主持人：何舟 嘉宾：周行',
    names: [
      ['何舟', 'author'],
      ['周行', 'author'],
    ],
  },
];
