import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#core/reflow/language';

describe('the language of a page', () => {
  it.each([
    ['zh-Hans', '江湾渡口的夜航船昨日恢复开行，渡口管理处说，每班可载六十人，票价不变。'],
    ['zh-Hant', '江灣渡口的夜航船昨日恢復開行，渡口管理處說，每班可載六十人，票價不變。'],
    ['ja', '川口の渡し船は二日夜、半年ぶりに運航を再開した。料金はこれまでと変わらない。'],
    ['ja', '渡船組合、夜間運航再開へ　料金据え置き、秋に増便も検討する方針を示した'],
    ['ko', '강나루의 밤배가 2일 밤 반년 만에 다시 운항을 시작했다. 막배는 밤 10시이다.'],
    ['ko', '江나루 組合은 밤배의 運航을 다시 시작한다고 밝혔다. 삯은 그대로라고 했다.'],
    [
      'en',
      'The night ferry was back in the harbour on Monday, and the people of the east bank had waited for it.',
    ],
    [
      'de',
      'Die Fähre ist seit Montag wieder auf dem Fluss, und der Preis hat sich nicht geändert, sagte der Wirt.',
    ],
    [
      'fr',
      'Le bac de nuit est de retour dans le port, et les habitants du quartier en sont contents pour une fois.',
    ],
    ['zh-Hans', 'Ferry 号渡轮昨日复航，船长 John Doe 说，Wi-Fi 已经装好，票价仍为 2 元，电话订票也开了。'],
    ['zh-Hans', '日本品牌「おはよう」进入江湾，这家店说要开到渡口，经理说还会增加员工，发展业务。'],
    [
      'en',
      'The ferry 渡口 was back in the harbour, and the captain said that it was built by the people of the bank.',
    ],
    ['und', '2031 04 02 — 17'],
    ['und', ''],
    ['und', 'Xylo qwrt zzpt mnbv lkjh gfds'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is found in what a giant page begins with, in good time', () => {
    const text = '江湾渡口的夜航船昨日恢复开行，渡口管理处说。'.repeat(40_000);
    const startedAt = performance.now();
    expect(detectLanguage(text)).toBe('zh-Hans');
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
