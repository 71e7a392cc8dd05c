/**
 * Words by which names are known in newspaper prose. Chinese words are written simplified and folded where they are used, so
 * that traditional text answers as well. Made by hand from the habits of newspapers; a word too many offers a wrong name,
 * which nobody has to take.
 */

/** The commonest surnames of one character; a run of Han characters behind an office that begins with none is no name. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟';

/** Surnames of two characters. */
export const longSurnames =
  '欧阳 上官 司马 诸葛 尉迟 皇甫 公孙 令狐 慕容 东方 夏侯 长孙 宇文 司徒 端木 独孤 南宫 轩辕';

/** Offices that stand before a name: 市长王某某. The longer come first. */
export const officesBefore =
  '总统 总理 副总理 主席 副主席 总书记 书记 副书记 省长 副省长 市长 副市长 县长 副县长 区长 副区长 镇长 乡长 村长 州长 部长 副部长 局长 副局长 厅长 副厅长 处长 科长 司长 院长 副院长 校长 副校长 所长 馆长 会长 副会长 社长 主编 总编辑 理事长 秘书长 董事长 总经理 副总经理 经理 总裁 主任 副主任 委员 代表 大使 领事 将军 司令 司令员 政委 军长 师长 团长 教授 副教授 研究员 院士 博士 医生 大夫 律师 法官 检察长 工程师 总工程师 船长 站长 厂长 队长 教练 演员 导演 作家 诗人 画家 歌手 记者 编辑 发言人 负责人 专家 学者 村民 市民 居民 工人 农民 学生 教师 老师 司机 选手 运动员';

/** What stands behind a name: 王某某先生, 李某教授. */
export const officesBehind =
  '先生 女士 同志 教授 博士 老师 医生 大夫 律师 院士 主席 总统 总理 书记 市长 省长 县长 部长 局长 院长 校长 主任 会长 董事长 总经理 经理 将军 司令 大使 代表 委员';

/** A character that may follow a name, or stand before one, without belonging to it. */
export const besideName =
  '说表介在对和与指强主出率向等到为于将就致作告认的也还会曾今昨参宣接发代同及以一亲深来赴检视调见是由请据了率陪因从被把给让称透坦回谈讲写提带领任当并又再已正则却便都迎送请看听问答赶走站坐骑拉抱握挥点摇笑';

/** Endings of places. */
export const placeEndings = '自治区 自治州 自治县 省 市 县 镇 乡 村';

/** What stands before a place: nothing of it belongs to the name. */
export const beforePlace = '在到赴从由往自于抵经至和与及对去回进离据';

/** A place that begins so is none of its own: 全市, 本县, 各乡. */
export const noPlaceStart =
  '全本我该各外两三四五六七八九十几多每某一二这那新老旧大小同跨城都夜超股上门农乡集个入出进省市县区镇村等的是有为了在和与到赴往自抵经去回离据由至及';

/** Endings of organisations. */
export const organisationEndings =
  '大学 学院 中学 小学 公司 集团 委员会 研究所 研究院 医院 银行 协会 学会 出版社 法院 检察院 博物馆 图书馆 剧院 报社 通讯社 基金会 联合会 商会 工会 总工会 政府 大使馆 铁路局 公安局 教育局 管理局 俱乐部';

/** Characters that are in no name of an organisation before its ending. */
export const notInOrganisation = '的了在是和与及由向对据从到为被把将给让等或并也都又说于';

/** Words that run into an organisation's name from before. */
export const beforeOrganisation =
  '参观 访问 来到 走进 成立 组建 进入 考入 就读 毕业 任职 所在 委托 邀请 其中 包括 以及 昨日 今日 日前 近日 目前 成为 作为 担任 当选 本市 本省 本县 我国 我市 全国 有关 一家 某 各 这家 那家 该 本 一所 两家 多家 几家 这所 一些 许多 不少 当地 国内 国外 各地 组织 支持 通过';

/** English, German and French offices and titles that stand before a name. */
export const latinOffices =
  'Mayor|President|Vice President|Prime Minister|Premier|Senator|Congressman|Congresswoman|Governor|Secretary of State|Secretary|Foreign Minister|Minister|Chancellor|Judge|Justice|Dr|Doctor|Professor|Prof|Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Captain|Capt|General|Gen|Colonel|Col|Major|Lieutenant|Lt|Rev|Reverend|Bishop|Archbishop|Father|Inspector|Sergeant|Commissioner|Councillor|Councilman|Councilwoman|Alderman|Chairman|Chairwoman|Director|Superintendent|Sheriff|Ambassador|Engineer|Alderwoman|Bürgermeisterin|Bürgermeister|Herr|Frau|Präsidentin|Präsident|Kanzlerin|Kanzler|Ministerin|Direktor|Direktorin|Monsieur|Madame|Mme|Le maire|président|ministre';

/** Endings and beginnings of organisations in English. */
export const latinOrganisationEndings =
  'University|College|Company|Corporation|Committee|Commission|Council|Ministry|Bank|Hospital|Association|Society|Institute|Museum|Library|Party|Union|Board|Department|Agency|Club|Railway|Railroad|Court|School|Press|Authority|Foundation|Office';
export const latinOrganisationStarts =
  'University|Ministry|Department|Bank|Board|Institute|Museum|Society|Chamber|House|Port|College|Bureau';

/** Words in capitals that are no names. */
export const latinNoNames =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|These|Those|There|Then|When|What|It|He|She|We|They|In|On|At|For|From|By|And|But|A|An|No|Yes|Christmas|Easter|God|I|Our|His|Her|Their|My|Your|One|Two|Three';
