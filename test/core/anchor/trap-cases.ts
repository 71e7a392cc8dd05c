/**
 * Traps for a lost quote, invented: short Chinese quotes that are gone while a look-alike stands elsewhere on the
 * page. An anchoring by likeness puts each of them on the look-alike.
 */

/** A quote that stood in `gone`, which is gone, and the words of `alike`, which stay. */
export interface Trap {
  readonly quote: string;
  readonly gone: string;
  readonly alike: string;
}

export const traps: readonly Trap[] = [
  { quote: '渡口小学停课', gone: '因水患，渡口小学停课三日。', alike: '教员谈北渡小学停学之后的情形。' },
  { quote: '北桥修竣', gone: '北桥修竣，车马可通。', alike: '南桥修竣，尚待验收。' },
  { quote: '米价回落', gone: '城南米价回落二角。', alike: '城北米市回落，贩户观望。' },
  { quote: '县立医院落成', gone: '县立医院落成典礼昨日举行。', alike: '乡立医院落成之期未定。' },
  { quote: '第三区公所', gone: '第三区公所迁往旧庙。', alike: '第二区公所照常办公。' },
  { quote: '煤矿工人复工', gone: '煤矿工人复工者三百余人。', alike: '铁矿工人复工之议未成。' },
  { quote: '轮渡改期开航', gone: '轮渡改期开航，旅客滞留。', alike: '轮船改期开行，货物堆积。' },
  { quote: '盐税减收一成', gone: '省方宣布盐税减收一成。', alike: '又闻田税减收一成之说。' },
  { quote: '电灯公司增资', gone: '电灯公司增资十万。', alike: '电话公司增资未果。' },
  { quote: '灯塔守望人', gone: '灯塔守望人报告海雾。', alike: '灯楼守望人照旧值夜。' },
  { quote: '桑苗五千株', gone: '分发桑苗五千株予各乡。', alike: '另有茶苗五千株待运。' },
  { quote: '水门街失火', gone: '昨夜水门街失火，幸无死伤。', alike: '前夜北门街失火，焚屋三间。' },
  { quote: '校长辞职照准', gone: '该校校长辞职照准。', alike: '局长辞职未准。' },
  { quote: '粮仓存谷无多', gone: '据查粮仓存谷无多。', alike: '据查盐仓存盐无多。' },
  { quote: '商会改选', gone: '商会改选定于月底。', alike: '农会改选已毕。' },
  { quote: '戏院重开', gone: '戏院重开，座无虚席。', alike: '书院重开，学子云集。' },
  { quote: '何委员莅临视察', gone: '何委员莅临视察三日。', alike: '向委员莅临视察之后即返省。' },
  { quote: '邮差改走旱路', gone: '因冰冻邮差改走旱路。', alike: '因水涨邮船改走外海。' },
  { quote: '学生自治会成立', gone: '学生自治会成立于礼堂。', alike: '学生自治社成立已久。' },
  { quote: '东乡农民请愿', gone: '东乡农民请愿减租。', alike: '西乡农民请愿修堤。' },
  { quote: '旧码头拆除', gone: '旧码头拆除工程开始。', alike: '新码头拆除浮桥一座。' },
  { quote: '河湾堤岸决口', gone: '河湾堤岸决口数丈。', alike: '河口堤岸决堤之虞已除。' },
  { quote: '自来水厂招股', gone: '自来水厂招股踊跃。', alike: '自来火厂招股无人。' },
  { quote: '航班暂停两周', gone: '因修船航班暂停两周。', alike: '因修路班车暂停两周。' },
  { quote: '省立图书馆分馆', gone: '省立图书馆分馆下月开放。', alike: '县立图书馆分馆仍闭。' },
  { quote: '春季运动会改在城东', gone: '春季运动会改在城东举行。', alike: '秋季运动会改在城西举行。' },
  { quote: '渔船三十艘避风', gone: '渔船三十艘避风入港。', alike: '商船三十艘避风未归。' },
  { quote: '验收委员一行五人', gone: '验收委员一行五人到县。', alike: '查账委员一行五人未到。' },
];

/** What stands around them on the page. */
export const around = {
  before: '本县各界昨日集会，讨论冬防事宜，议决数案，另文报告。\n又讯，渔汛将届，各船整备。\n',
  between: '\n天气渐寒，贫户施粥已自初一开始，每日两次。\n旅客须知：末班车改于七时开出。\n',
  after: '\n编辑部启事：来稿请书明姓名住址，未用者恕不退还。\n',
} as const;
