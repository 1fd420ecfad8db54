/** The family names that nine in ten people in China bear, and those of two characters. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜廉衣蔺和冀占门帅利满肖闫付代'.split(
    '',
  ),
);
const DOUBLE_SURNAMES = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '东方',
  '端木',
  '长孙',
  '宇文',
  '轩辕',
  '独孤',
  '南宫',
];

/** Characters that given names prefer; places, goods and states hardly use them. */
const GIVEN = new Set(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玉萍红娥玲芬燕彬鹏浩凯健俊帆雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉兰凤洁梅琳素云莲真环荔文辉力庆晨辰宇轩欣怡梓涵子萱诗雨思雅婷婉晓倩颖莹晶瑶慧巧美毅峰振宁志建国华斌波滨诚德成康星光天达安岩中茂进林有坚和彪博先敬震壮会思群豪心邦承绍功松善厚磐昊然睿泽宸皓铭哲翔乐鑫亮飞龙东海春生永世广义兴良仁贵福发武新利清顺信友裕河保富元全胜学祥才栋维启克伦翰朗伯宏言若鸣朋梁奇固之轮朝士以致树炎绪行时泰盛雄琛钧冠策腾楠榕航弘琪璐璇蕾薇菲倩妍茜秋珊莎锦黛青馨韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希育滢馥筠柔竹霭凝鸿煜晗旭坤淑惠琴玥丹彤楚贤一二三小大老阿骏臻冉赫彦逸楷姗芸菁蓉蕊川峻鹤捷炜烨依亦奕煦沐仲淼语灵昱昌旺旻昕晔晋景智朵枫柏柳栩桐桃桦森槿欢歆汉沁沅沛泓洲洪浚淳渊湘溪滔澄瀚炯烁焕煌燃熙牧玄玮玖珂珠珺琦瑜瑾瑄璋璟甜盈盼祺穆笑筱绮缘翊翎翠耀舒芊芙芝芮苑苒荷菀菊萌葵蓓蔓蝶诺谦豫贝迪逊遥郁郡钊铃铠铮锋锐镇隽雁霁霄霆霓露靖颜骁骥魁鲲麒麟黎龄媚娅娇婧姝妮妙娴嫣婕岚峥嵘恺悠韬晟珣璨斐翀垚洛念初南北宜冬根柱喜栓庭皎纪'.split(
    '',
  ),
);

/** Words that begin like a name and are none. */
const NO_NAMES = new Set(
  '高级 高新 安全 安庆 安阳 常州 常德 万元 万宁 成功 成都 成本 成交 和平 明细 明天 时间 单价 单位 单号 金华 金额 金融 温州 平台 平均 华东 华南 华北 华中 全国 全部 利润 利率 关闭 关系 管理 应用 应付 应收 方式 方便 方案 车辆 路线 项目 任务 江门 江苏 石英 白天 黄金 马桶 向上 连接 连续 包含 包装 保养 保安 保险 时尚 时长 文化 文件 文昌 雷州 严重 许可 原料 原因 原有 应急 农业 农村 商业 商品 商务 商家 师傅 官方 满意 满减 和田 乐园 门店 门票 花园 阳光 康复 计划 解决 简单 游客 游泳 安装 安静 安康 安顺 花生 龙岩 凌晨 古典 桂林 全天 广州 保定 阳台 阳春 荣誉 通知 于是 易爆 左转 高中 大学 小学 中学 明星 钱包 顾客 宁德 宁波 宁国'.split(
    ' ',
  ),
);

const LATIN_FIRST = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
  tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold carl arthur roger keith lawrence albert
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
  kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
  angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
  maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
  cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail grace julia
  oliver charlotte amelia sophie sophia isabella mia ava harper ella scarlett chloe lily zoe lucy molly daisy freya
  poppy eleanor harriet georgia imogen phoebe jasmine naomi leah claire fiona heidi ingrid helena irene vera nina
  natalie natasha vanessa valerie veronica yvonne sylvia rosemary rose robin tracy wendy tina tanya tara sally sandy
  liam noah oscar leo theodore theo arthur harry charlie oliver archie freddie hugo felix max lucas luke logan mason ethan
  aiden elijah isaac caleb owen dylan evan ian colin craig duncan alan albert alfred barry bernard bruce calvin clive
  derek donald edwin ernest francis fred gavin gerald gilbert glen gordon graham harvey herbert howard hugh ivan joel
  julian karl keith kent lewis louis malcolm marcus martin maurice maxwell melvin miles neil nigel norman oliver philip
  ralph rodney roland ross roy russell shaun sean sidney simon stanley stuart terence trevor victor vincent wayne
  marie anne eva emilia elena carla carlos juan pablo pedro luis miguel diego fernando sofia lucia
  hans klaus jurgen dieter stefan pierre jean michel jacques luc marc giovanni marco paolo luca ahmad omar hassan ibrahim
  priya raj ravi anil sanjay yuki hiroshi kenji takashi
  wei li fang min jing lei qiang jun yang yong jie tao ming chao hui ping gang ali mohammed ahmed fatima`.split(
    /\s+/,
  ),
);

/** How sure a cell is a person's name: 2 as sure as form can be, 1 possible, 0 none. */
export function nameLikeness(cell: string): 0 | 1 | 2 {
  const text = cell.trim();
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return chineseLikeness(text);
  if (/^\p{Script=Han}{1,10}(·\p{Script=Han}{1,10})+$/u.test(text)) return 2;
  const words = /^[A-Z][a-z'’-]+(?: [A-Z]\.?)?(?: [A-Z][A-Za-z'’-]+){1,2}$/.test(text) ? text.split(' ') : [];
  if (words.length > 1) return LATIN_FIRST.has((words[0] ?? '').toLowerCase()) ? 2 : 0;
  return 0;
}

function chineseLikeness(text: string): 0 | 1 | 2 {
  if (NO_NAMES.has(text) || NO_NAMES.has(text.slice(0, 2))) return 0;
  if (DOUBLE_SURNAMES.includes(text.slice(0, 2)) && text.length > 2) return 2;
  if (text.length === 4 || !SURNAMES.has(text[0] ?? '')) return 0;
  const given = [...text.slice(1)];
  return given.every((char) => GIVEN.has(char)) ? 2 : given.some((char) => GIVEN.has(char)) ? 1 : 0;
}

/** Could be a name as far as its form goes, for columns whose own name says so already. */
export const couldBeName = (cell: string): boolean =>
  (/^\p{Script=Han}[\p{Script=Han}·*]{1,5}$/u.test(cell.trim()) &&
    !/(公司|中心|集团|部|店|厂|局|站|区|市|省|县|院|校|所)$/.test(cell.trim())) ||
  /^[A-Z][A-Za-z'’.*-]*(?: [A-Z][A-Za-z'’.*-]*){0,3}$/.test(cell.trim());

/** A surname before one or two characters, known as a given name's or not. */
export const isNameShaped = (cell: string): boolean =>
  nameLikeness(cell) > 0 ||
  (/^\p{Script=Han}{2,3}$/u.test(cell) &&
    SURNAMES.has(cell[0] ?? '') &&
    !NO_NAMES.has(cell) &&
    !NO_NAMES.has(cell.slice(0, 2)));

/**
 * Most of a column's distinct cells are names. Cities and goods share a few such forms, never most. Where nearly all
 * begin like a name, fewer have to be sure: given names use more characters than any list has.
 */
export function areNames(cells: readonly string[]): boolean {
  const distinct = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))];
  const share = (is: (cell: string) => boolean) => distinct.filter(is).length / distinct.length;
  const sure = share((cell) => nameLikeness(cell) === 2);
  const shaped = share(isNameShaped);
  const long = share((cell) => cell.length > 2);
  if (distinct.length === 1) return sure === 1 && long === 1 && (distinct[0] ?? '').length < 20;
  if (distinct.length < 4) return sure === 1 || (shaped === 1 && (sure >= 0.6 || (long > 0.5 && sure > 0)));
  if (shaped >= 0.9 && long >= 0.5) return sure >= 0.2;
  return share((cell) => nameLikeness(cell) >= 1) >= 0.7 && sure >= 0.5;
}

/** A name whose form says so wherever it stands: parts joined by a dot, or a first name that people bear. */
const DOTTED = /\p{Script=Han}{2,8}(?:·\p{Script=Han}{1,10})+/gu;
const LATIN = /(?<![A-Za-z])[A-Z][a-z'’-]+(?: [A-Z]\.?)? [A-Z][A-Za-z'’-]+(?![A-Za-z])/g;

/**
 * Names that stand free in text, as `[index, length]` in their order: a surname and given characters, parts joined by
 * a dot, a first and a last name. `least` 1 takes three characters of which only one is known as a given name's.
 */
export function namesInside(text: string, least: 1 | 2 = 2): [number, number][] {
  const sure = [DOTTED, LATIN]
    .flatMap((form) =>
      [...text.matchAll(form)]
        .filter(([name]) => nameLikeness(name) === 2)
        .map((match): [number, number] => [match.index, match[0].length]),
    )
    .sort(([a], [b]) => a - b);
  const found: [number, number][] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (next < sure.length && (sure[next]?.[0] ?? 0) + (sure[next]?.[1] ?? 0) <= at) next += 1;
    if (at >= (sure[next]?.[0] ?? Infinity)) continue;
    const long = [3, 2].find(
      (length) => nameLikeness(text.slice(at, at + length)) >= (length === 3 ? least : 2),
    );
    if (long === undefined) continue;
    found.push([at, long]);
    at += long - 1;
  }
  return [...sure, ...found].sort(([a], [b]) => a - b);
}
