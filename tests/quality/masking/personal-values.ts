import { cardNumber, idNumber } from '../../../packages/catalog/src/__tests__/canaries';
import { createRandom, type Random } from '../schema-generator/random';

/** What a person leaves in a business database. None of these people exist. */
const VALUE_KINDS = [
  'name_zh',
  'name_compound',
  'name_dotted',
  'name_en',
  'mobile',
  'mobile_spaced',
  'landline',
  'id_18',
  'id_15',
  'card',
  'passport',
  'email',
  'address_zh',
  'address_en',
  'plate',
  'plate_new_energy',
  'social_security',
  'wechat',
  'qq',
  'api_key',
  'jwt',
  'password_hash',
  'ip',
  'birth_date',
] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

export interface Canary {
  kind: ValueKind;
  value: string;
}

/** So many of every kind: the same seed gives the same people. No value twice. */
export function createCanaries(seed: number, ofEach: number): Canary[] {
  const random = createRandom(seed);
  const seen = new Set<string>();
  return VALUE_KINDS.flatMap((kind) =>
    Array.from({ length: ofEach }, () => {
      for (;;) {
        const value = make[kind](random);
        if (seen.has(value)) continue;
        seen.add(value);
        return { kind, value };
      }
    }),
  );
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.whole(0, 9)).join('');
const letters = (random: Random, count: number, from = 'ABCDEFGHJKLMNPQRSTUVWXYZ') =>
  Array.from({ length: count }, () => random.pick([...from])).join('');
const HEX = '0123456789abcdef';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

// The hundred commonest family names bear nine in ten people; rarer ones are drawn as rarely.
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
];
const GIVEN_FIRST = [...'建志晓雅俊丽海春秀文国玉明小永子梓宇浩思雨佳欣嘉诗美慧若依亦奕煦沐绍仲淼语锦灵'];
const GIVEN_SECOND = [
  ...'伟芳娜敏静磊艳勇强军杰涛超霞平刚英华玲飞琳洁婷颖宇轩涵怡萱宁骏臻冉赫彦逸楷姗芸菁蓉蕊川峻鹤捷炜烨犇彧甯憬攸鸢晗珈澍禾',
];
const COMPOUND = [
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
  '宇文',
];
const DOTTED_FIRST = [
  '阿依古丽',
  '买买提',
  '艾力',
  '古丽娜尔',
  '迪丽拜尔',
  '吐尔逊',
  '扎西',
  '卓玛',
  '巴特尔',
  '帕提古丽',
  '努尔兰',
  '阿卜杜拉',
];
const DOTTED_LAST = [
  '热合曼',
  '吾斯曼',
  '肉孜',
  '依明',
  '多吉',
  '次仁',
  '伊布拉音',
  '司马义',
  '玉素甫',
  '卡德尔',
  '达瓦',
  '艾则孜',
];
const EN_FIRST = [
  'Oliver',
  'Charlotte',
  'James',
  'Amelia',
  'William',
  'Sophie',
  'Henry',
  'Emily',
  'Daniel',
  'Grace',
  'Samuel',
  'Isabella',
  'Thomas',
  'Laura',
  'Peter',
  'Hannah',
];
const EN_LAST = [
  'Ashworth',
  'Bennett',
  'Calloway',
  'Davenport',
  'Ellsworth',
  'Fairchild',
  "O'Brien",
  'Hargreaves',
  'Ibbotson',
  'Kensington',
  'Lockwood',
  'MacGregor',
  'Thornbury',
  'Whitfield',
];
const AREAS = [
  '110105',
  '310104',
  '330106',
  '440304',
  '510107',
  '610113',
  '420111',
  '320505',
  '370203',
  '150102',
  '650102',
  '230103',
];
const MOBILES = [
  '130',
  '133',
  '135',
  '136',
  '138',
  '139',
  '150',
  '152',
  '157',
  '158',
  '166',
  '173',
  '176',
  '180',
  '185',
  '187',
  '188',
  '191',
  '198',
  '199',
];
const BINS = ['622202', '621700', '622848', '625965', '623058', '411111', '521324', '356600'];
const CITIES = [
  '杭州市西湖区',
  '广东省深圳市南山区',
  '成都市武侯区',
  '北京市海淀区',
  '江苏省苏州市姑苏区',
  '武汉市洪山区',
];
const ROADS = ['文三路', '莲花街', '科技园南路', '天府大道', '中山北路', '人民东路', '青年巷', '解放大道'];
const STREETS = ['Maple', 'Baker', 'Rosewood', 'Chestnut Hill', 'Willow Creek', 'Harbour View', 'St Mary'];
const STREET_ENDS = ['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'St', 'Rd'];
const PLATES = [...'京沪浙粤苏川鲁豫鄂闽'];

const chineseName = (random: Random) =>
  random.pick(SURNAMES) + (random.chance(0.8) ? random.pick(GIVEN_FIRST) : '') + random.pick(GIVEN_SECOND);
const birthday = (random: Random) =>
  `${random.whole(1948, 2004)}${String(random.whole(1, 12)).padStart(2, '0')}${String(random.whole(1, 28)).padStart(2, '0')}`;
const mobile = (random: Random) => random.pick(MOBILES) + digits(random, 8);
const id18 = (random: Random) => idNumber(random.pick(AREAS) + birthday(random) + digits(random, 3));

const make: Record<ValueKind, (random: Random) => string> = {
  name_zh: chineseName,
  name_compound: (random) => random.pick(COMPOUND) + random.pick(GIVEN_FIRST) + random.pick(GIVEN_SECOND),
  name_dotted: (random) => `${random.pick(DOTTED_FIRST)}·${random.pick(DOTTED_LAST)}`,
  name_en: (random) =>
    `${random.pick(EN_FIRST)} ${random.chance(0.3) ? `${letters(random, 1)}. ` : ''}${random.pick(EN_LAST)}`,
  mobile,
  mobile_spaced: (random) => {
    const number = mobile(random);
    const sign = random.pick([' ', '-']);
    const spaced = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(sign);
    return random.pick([spaced, `+86 ${spaced}`, `+86${number}`, `86-${number}`, `0086 ${number}`]);
  },
  landline: (random) => {
    const number = `${random.whole(2, 8)}${digits(random, 7)}`;
    const area = random.pick(['010', '021', '0571', '0755', '028']);
    return random.pick([
      `${area}-${number}`,
      `${area} ${number}`,
      `(${area})${number}`,
      `+86-${area.slice(1)}-${number}`,
      `${area}-${number}-${random.whole(100, 999)}`,
    ]);
  },
  id_18: id18,
  id_15: (random) =>
    `${random.pick(AREAS)}${birthday(random).replace(/^../, '').replace(/^0/, '6')}${digits(random, 3)}`,
  card: (random) => {
    const bin = random.pick(BINS);
    const number = cardNumber(bin + digits(random, (bin.startsWith('62') ? 18 : 15) - bin.length));
    return random.chance(0.3) ? number.replace(/(\d{4})(?=\d)/g, '$1 ') : number;
  },
  passport: (random) =>
    random.pick([
      `E${digits(random, 8)}`,
      `E${letters(random, 1, 'ABCDEFGH')}${digits(random, 7)}`,
      `G${digits(random, 8)}`,
    ]),
  email: (random) =>
    `${letters(random, 6, 'abcdefghjkmnpqrstuvwxyz')}${random.pick(['.', '_', '+', ''])}${digits(random, 2)}@${letters(random, 5, 'abcdefghjkmnpqrstuvwxyz')}.${random.pick(['com', 'com.cn', 'org', 'net'])}`,
  address_zh: (random) =>
    `${random.pick(CITIES)}${random.pick(ROADS)}${random.whole(1, 999)}号${random.pick(['', `${random.whole(1, 30)}幢${random.whole(1, 6)}单元${random.whole(101, 2900)}室`, `${random.whole(1, 20)}号楼${random.whole(101, 2900)}`])}`,
  address_en: (random) =>
    `${random.whole(2, 9999)} ${random.pick(STREETS)} ${random.pick(STREET_ENDS)}${random.chance(0.4) ? `, Apt ${random.whole(1, 99)}${letters(random, 1)}` : ''}`,
  plate: (random) =>
    `${random.pick(PLATES)}${letters(random, 1)}${random.pick(['', '·'])}${digits(random, 2)}${letters(random, 1)}${digits(random, 2)}`,
  plate_new_energy: (random) =>
    `${random.pick(PLATES)}${letters(random, 1)}${random.pick(['D', 'F'])}${digits(random, 5)}`,
  social_security: id18,
  wechat: (random) => `wxid_${letters(random, 14, `${HEX}ghjkmnpqrstuvw`)}`,
  qq: (random) => `${random.whole(1, 9)}${digits(random, random.whole(7, 9))}`,
  api_key: (random) =>
    random.pick([
      `sk-${letters(random, 32, BASE64)}`,
      `sk_live_${letters(random, 24, BASE64)}`,
      `AKIA${letters(random, 16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
      `ghp_${letters(random, 36, BASE64)}`,
      `xoxb-${digits(random, 11)}-${letters(random, 20, BASE64)}`,
    ]),
  jwt: (random) => `eyJhbGciOiJIUzI1NiJ9.eyJ${letters(random, 24, BASE64)}.${letters(random, 30, BASE64)}`,
  password_hash: (random) =>
    random.pick([
      `$2b$10$${letters(random, 53, BASE64)}`,
      `$6$${letters(random, 8, BASE64)}$${letters(random, 60, BASE64)}`,
      `pbkdf2_sha256$260000$${letters(random, 20, BASE64)}`,
      letters(random, 64, HEX),
      letters(random, 40, HEX),
    ]),
  ip: (random) =>
    [random.whole(11, 223), random.whole(1, 254), random.whole(1, 254), random.whole(1, 254)].join('.'),
  birth_date: (random) => birthday(random).replace(/(....)(..)(..)/, '$1-$2-$3'),
};
