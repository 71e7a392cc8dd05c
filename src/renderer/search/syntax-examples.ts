/** The examples of the help: what is typed, in each language of the interface, and the words that say what it finds. */

export interface SyntaxExample {
  /** i18n key under `query:help`. */
  readonly key: ExampleKey;
  readonly en: string;
  readonly zh: string;
  readonly 'zh-Hant': string;
}

export const exampleKeys = [
  'all',
  'phrase',
  'prefix',
  'or',
  'not',
  'group',
  'near',
  'regex',
  'headline',
  'tag',
  'paper',
  'date',
  'page',
  'quality',
  'colour',
  'has',
  'is',
] as const;
export type ExampleKey = (typeof exampleKeys)[number];

export interface SyntaxSection {
  readonly title: 'words' | 'operators' | 'fields';
  readonly examples: readonly SyntaxExample[];
}

export const syntaxSections: readonly SyntaxSection[] = [
  {
    title: 'words',
    examples: [
      { key: 'all', en: 'bridge river', zh: '大桥 长江', 'zh-Hant': '大橋 長江' },
      { key: 'phrase', en: '"over the river"', zh: '“长江大桥”', 'zh-Hant': '「長江大橋」' },
      { key: 'prefix', en: 'rail*', zh: 'rail*', 'zh-Hant': 'rail*' },
    ],
  },
  {
    title: 'operators',
    examples: [
      { key: 'or', en: 'bridge OR ferry', zh: '大桥 OR 渡口', 'zh-Hant': '大橋 OR 渡口' },
      { key: 'not', en: 'bridge -ferry', zh: '大桥 －渡口', 'zh-Hant': '大橋 －渡口' },
      {
        key: 'group',
        en: 'headline:(bridge OR ferry)',
        zh: '标题：（大桥 OR 渡口）',
        'zh-Hant': '標題：（大橋 OR 渡口）',
      },
      { key: 'near', en: 'bridge near/5 toll', zh: '大桥 near/5 收费', 'zh-Hant': '大橋 near/5 收費' },
      { key: 'regex', en: '/bridges?\\b/i', zh: '/第[0-9]+座/', 'zh-Hant': '/第[0-9]+座/' },
    ],
  },
  {
    title: 'fields',
    examples: [
      { key: 'headline', en: 'headline:bridge', zh: '标题：大桥', 'zh-Hant': '標題：大橋' },
      { key: 'tag', en: 'tag:traffic', zh: '标签：交通', 'zh-Hant': '標籤：交通' },
      { key: 'paper', en: 'paper:“Evening News”', zh: '报纸：晚报', 'zh-Hant': '報紙：晚報' },
      { key: 'date', en: 'date:2019..2020', zh: '日期：2019..2020', 'zh-Hant': '日期：2019..2020' },
      { key: 'page', en: 'page:1..4', zh: '版：1..4', 'zh-Hant': '版：1..4' },
      { key: 'quality', en: 'quality:>=80', zh: '质量：>=80', 'zh-Hant': '質量：>=80' },
      { key: 'colour', en: 'colour:yellow', zh: '颜色：黄色', 'zh-Hant': '顏色：黃色' },
      { key: 'has', en: 'has:highlight', zh: '有：划线', 'zh-Hant': '有：劃線' },
      { key: 'is', en: 'is:unread', zh: '状态：未读', 'zh-Hant': '狀態：未讀' },
    ],
  },
];
