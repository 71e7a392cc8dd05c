/** The characters that most running text consists of: what decoded text is weighed with. */

// The commonest Han characters of modern written Chinese, simplified, with those of news pages; about four of five.
const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然' +
  '家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把' +
  '机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果' +
  '加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔' +
  '更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展' +
  '马科司五基书非听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传' +
  '师观清今切院让识候带导争运车站号城六七八九千百元亿吨米省县镇乡村街州江河湖农林牧渔商企厂校班组委党群众干局长' +
  '项目投服务农业工程环境安全生产经济发展建设改革扶贫脱贫攻坚乡镇居社区医疗卫生教育文化旅游体育交通讯记者通讯员报' +
  '编辑责任版摄影图片近日昨天本报讯会议召开领导同志书记主任部门单位活动工作坚持推进加强落实深入开展积极认真精神学' +
  '习贯彻委员代表政策措施提升质量创新科技服务群众幸福健康青年妇女儿童老年志愿者消费市场价格粮食蔬菜水果种植养殖合' +
  '作收入万元户亩产品牌销售网络信息桥船港码头航线渡口老街书店图书馆展览演出音乐戏剧春夏秋冬雨雪风云星期晚早夜午';

// What the same characters are in traditional text, where they differ, and the words only traditional pages use.
const traditional =
  '這個們來為國說時會對發後裡裏經麼學現當沒動還進樣從實軍無與長機業將兩間問並應戰頭體見產應話內給門東聲員論處' +
  '義幾認條氣題爾別變總電數報結場計資許統區隊決馬書聽達強難權設記類據邊張該規萬術領確傳師觀讓識導爭運車號億噸' +
  '縣鎮鄉農漁廠組黨眾項務環濟鄉貧醫衛遊訊編輯責攝影圖會議開單動堅進強實極認講習貫徹員策質創務眾兒齡費價糧蔬種' +
  '殖養銷網絡橋船碼頭線館覽樂劇風雲於著過關點親愛讀寫聯臺灣臺北雖請誰讓買賣錢銀鐵顯題願風飛館騎魚鳥黃齊歲歷' +
  '灣島嶼澤陳劉張楊趙吳鄭孫蘇葉盧蕭羅鄧許謝韓馮蔣賈鄒閻關嚴龍顧譚喬';

// The commonest Hangul syllables: particles, endings and Sino-Korean roots.
const hangul =
  '이다는에의을가지하고로도은한를기사인시대리나자정어들서있해라보수그것부아일전러스제장과만상여주적연공원구국동' +
  '했비신선안조경성실중소위생세계면트마우성미관년문회학분방재모무영교등였화말발명물오치당차개간심단통내유업산' +
  '민남북입진호행표현식체저때요음금더양운된되었습니까야거와니르려할없않으며';

// The commonest kanji of Japanese text; those shared with Chinese lists are not repeated for their own sake.
const kanji =
  '日一国人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九' +
  '入選立開手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法不来作性的要用制治' +
  '度務強気小七成期公野協取都和統以機平総加山思家話世受区領多県続進正安設保改数記院女初北午指権心界支第産結百派' +
  '点教報済書府活原先共得解名交資予川向際査勝面委告文反元重近千考判認画海参売利組知案道信策集在件団別物側任引使' +
  '求所次水半品昨論計死官増係感情投示変打男私各始島直朝価式確村提運終挙果西勢減台広容応演歳住能無再位置真流格疑';

// Punctuation that CJK text is full of, whichever encoding it came in.
const punctuation = '　、。，．；：？！“”‘’（）《》〈〉「」『』【】〔〕［］—…·・～—–―％／ー';

export const commonHan: ReadonlySet<string> = new Set(simplified + traditional + kanji);
export const commonHangul: ReadonlySet<string> = new Set(hangul);
export const commonPunctuation: ReadonlySet<string> = new Set(punctuation);
