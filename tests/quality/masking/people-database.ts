import { escapeLiteral } from 'pg';
import type { Canary, ValueKind } from './personal-values';

/** Where a value was put. Every value lies in one place only, so that a find tells which place leaks. */
type Place = 'named' | 'misleading' | 'json' | 'array' | 'text' | 'few values' | 'structure';

export interface Planted extends Canary {
  place: Place;
}

export const PEOPLE_TABLES = [
  ...['member', 'ext_data', 'profile', 'feedback', 'duty', 'visit'].map((name) => `public.${name}`),
  ...['setting', 'v_vip', 'mv_vip'].map((name) => `public.${name}`),
];

/** Of every kind: rows in plainly named columns, in misleading ones, inside texts, JSON and arrays, as few values. */
const SHARES: [Place, number][] = [
  ['named', 5],
  ['misleading', 8],
  ['json', 3],
  ['array', 3],
  ['text', 4],
  ['few values', 3],
  ['structure', 1],
];
export const OF_EACH = SHARES.reduce((sum, [, count]) => sum + count, 0);

/** How a customer's columns are called that say what they hold. */
const NAMED: Record<ValueKind, string> = {
  name_zh: 'real_name',
  name_compound: '联系人',
  name_dotted: 'contact_name',
  name_en: 'full_name',
  mobile: 'mobile',
  mobile_spaced: 'contact_phone',
  landline: '座机',
  id_18: 'id_card_no',
  id_15: '身份证号',
  card: 'bank_card_no',
  passport: 'passport_no',
  email: 'email',
  address_zh: 'home_address',
  address_en: 'street_address',
  plate: 'plate_no',
  plate_new_energy: '车牌号',
  social_security: '社保卡号',
  wechat: 'wechat',
  qq: 'qq_no',
  api_key: 'api_key',
  jwt: 'access_token',
  password_hash: 'password_hash',
  ip: 'login_ip',
  birth_date: 'birthday',
};

/**
 * Eight digits without a word beside them are nobody's as far as anyone can tell, and three days are birthdays only of
 * people whose ages differ: they are not planted bare.
 */
const isKnowable = (kind: ValueKind, place: Place): boolean => {
  const hasWord = place === 'named' || place === 'text' || place === 'json';
  if (kind === 'birth_date') return hasWord || place === 'misleading' || place === 'structure';
  return kind !== 'qq' || hasWord;
};

/** Nor could anyone tell what one of these is somewhere in JSON, under a key that says nothing. */
const BY_KEY_ONLY: readonly ValueKind[] = ['qq', 'birth_date', 'passport'];

/** A sentence as people write it, Chinese or English, with the value in it. */
const SENTENCES: Record<ValueKind, string[]> = {
  name_zh: ['顾客@来电反映问题，已处理', '请联系人@确认时间', '已和@约定周三上门', '@先生投诉停车费'],
  name_compound: ['客户@要求开票', '已和@约定周五上门', '@女士来电', '收件人：@，请尽快'],
  name_dotted: ['顾客@来电反映问题', '已和@约定周三上门', '收货人@已签收', '联系人：@'],
  name_en: [
    'Called by @, will call again',
    'customer: @ asked for a refund',
    'Mr @ was not at home',
    'contact @ before noon',
  ],
  mobile: ['请回电@，下午有空', '电话:@', '手机@(家里)', 'call @ after six'],
  mobile_spaced: ['请回电@，下午有空', '电话 @', 'Tel: @', 'call @ after six'],
  landline: ['请回电@，下午有空', '座机@', 'Tel: @', 'fax @'],
  id_18: ['身份证@已核对', '证件号码：@', '登记@，住一晚', 'ID no @ checked'],
  id_15: ['身份证@已核对', '证件号码：@', '身份证号：@，住一晚', 'id card @ checked'],
  card: ['退款到@', '银行卡@已绑定', '卡号：@', 'refund to card number @ please'],
  passport: ['护照@已核对', '护照号：@', 'passport no @', 'Passport: @'],
  email: ['发票寄到@谢谢', '邮箱：@', 'mail to @, please', '<@>'],
  address_zh: ['送到@', '地址：@，请按门铃', '住@，需要上门', '发票寄@'],
  address_en: ['deliver to @', 'lives at @, ring twice', 'Address: @', 'pick up from @ on Monday'],
  plate: ['车牌@停了三天', '@违停', '车主开@来的', '已登记@。'],
  plate_new_energy: ['车牌@停了三天', '@违停', '车主开@来的', '已登记@。'],
  social_security: ['社保号@已登记', '医保@', '参保人@', '社保卡号：@'],
  wechat: ['微信@', '微信号：@', '加我@', 'wechat: @'],
  qq: ['QQ：@', 'QQ号@', 'qq: @', '加QQ @'],
  api_key: ['用@调用接口', 'api_key=@', 'key @ was leaked', 'token: @'],
  jwt: ['token=@', 'Authorization: Bearer @', '令牌@', 'sent @ along'],
  password_hash: ['password=@', '密码：@', 'hash @', 'pwd: @'],
  ip: ['从@登录', '来自 @ 的请求', 'login from @', 'ip=@'],
  birth_date: ['生日@', '出生日期：@', '@出生', 'born @'],
};

/** Deals the canaries out to their places: `OF_EACH` of every kind are needed. */
export function placeCanaries(canaries: readonly Canary[]): Planted[] {
  const places = SHARES.flatMap(([place, count]) => Array.from({ length: count }, () => place));
  const dealt = new Map<ValueKind, number>();
  return canaries.flatMap((canary): Planted[] => {
    const at = dealt.get(canary.kind) ?? 0;
    dealt.set(canary.kind, at + 1);
    const place = places[at];
    return place === undefined || !isKnowable(canary.kind, place) ? [] : [{ ...canary, place }];
  });
}

/** The statements that build the database of these people, `analyze` last. */
export function peopleSql(planted: readonly Planted[]): string[] {
  const of = (place: Place) => groupByKind(planted.filter((one) => one.place === place));
  return [
    ...memberTable(of('named')),
    ...extTable(of('misleading')),
    ...profileTable(of('json'), of('array')),
    ...feedbackTable(of('text')),
    ...dutyTable(of('few values')),
    ...visitTable(),
    ...structure(of('structure')),
    'analyze',
  ];
}

type ByKind = Map<ValueKind, string[]>;

function groupByKind(planted: readonly Planted[]): ByKind {
  const groups: ByKind = new Map();
  for (const { kind, value } of planted) groups.set(kind, [...(groups.get(kind) ?? []), value]);
  return groups;
}

/** Columns that say what they hold, beside what a business asks for. Rows repeat: frequent values are people's too. */
function memberTable(values: ByKind): string[] {
  const rows = (values.get('mobile') ?? []).length;
  const kinds = [...values.keys()];
  return [
    `create table member (id int primary key, ${kinds.map((kind) => `"${NAMED[kind]}" ${kind === 'birth_date' ? 'date' : 'text'}`).join(', ')},
       level text not null, city text not null, points int not null, joined_on date not null)`,
    "comment on table member is '会员'",
    `insert into member select i, ${kinds.map((kind) => `(${arrayOf(values.get(kind)!)})[1 + i % ${rows}]${kind === 'birth_date' ? '::date' : ''}`).join(', ')},
       (array['金卡', '银卡', '普卡'])[1 + i % 3], (array['杭州', '宁波', '温州'])[1 + i % 3], i * 37 % 500, date '2022-01-05' + i * 3
       from generate_series(1, 300) i`,
  ];
}

/** A table of spare columns: whatever they hold, their names say nothing. */
function extTable(values: ByKind): string[] {
  const names = ['remark', 'note', 'ext', 'val'];
  const columns = [...values].map(([kind, own], at) => ({
    name: at < names.length ? names[at]! : `f${at}`,
    own: kind === 'birth_date' ? own.map((value) => value.replaceAll('-', '/')) : own,
    type: kind === 'mobile' ? 'bigint' : 'text',
  }));
  return [
    `create table ext_data (id int primary key, ${columns.map(({ name, type }) => `${name} ${type}`).join(', ')}, amount numeric(10, 2), kind text)`,
    `insert into ext_data select i, ${columns.map(({ own, type }) => `(${arrayOf(own)})[1 + i % ${own.length}]::${type}`).join(', ')},
       i * 7 % 900 + 0.5, (array['甲类', '乙类', '丙类'])[1 + i % 3] from generate_series(1, 200) i`,
  ];
}

/** JSON with keys that say what stands there, with keys that do not, nested, and arrays of both kinds. */
function profileTable(json: ByKind, arrays: ByKind): string[] {
  const lines = [...json].flatMap(([kind, [first, second, third]]) => {
    const named = { level: 3, [NAMED[kind]]: first };
    const nested = { data: { list: [{ [BY_KEY_ONLY.includes(kind) ? NAMED[kind] : 'v']: second, n: 1 }] } };
    const note = { note: SENTENCES[kind][0]!.replace('@', third!) };
    return [named, nested, note].map((value) => `(${literal(JSON.stringify(value))}::jsonb)`);
  });
  const columns = [...arrays].map(([, own], at) => ({ name: `tags${at}`, own }));
  return [
    `create table profile (id int primary key, payload jsonb, ${columns.map(({ name }) => `${name} text[]`).join(', ')}, score int)`,
    `insert into profile select i, (array[${lines.join(', ')}])[1 + i % ${lines.length}],
       ${columns.map(({ own }) => `array[(${arrayOf(own)})[1 + i % ${own.length}], (${arrayOf(own)})[1 + (i + 1) % ${own.length}]]`).join(', ')}, i % 60
       from generate_series(1, 240) i`,
  ];
}

/** Remarks, most of which tell of no one. */
function feedbackTable(texts: ByKind): string[] {
  const sentences = [...texts].flatMap(([kind, own]) =>
    own.map((value, at) => SENTENCES[kind][at]!.replace('@', value)),
  );
  return [
    `create table feedback (id int primary key, channel text, note text, description text, stars int)`,
    `insert into feedback select i, (array['电话', '门店', '小程序'])[1 + i % 3],
       case when i % 3 = 0 then '服务很好' else (${arrayOf(sentences)})[1 + i % ${sentences.length}] end,
       case when i % 2 = 0 then '排队时间太长，' || (${arrayOf(sentences)})[1 + (i * 7) % ${sentences.length}] end, 1 + i % 5
       from generate_series(1, 600) i`,
  ];
}

/** Three values in four hundred rows: what looks like a code or a group is three people. */
function dutyTable(values: ByKind): string[] {
  const columns = [...values].map(([, own], at) => ({ name: `grp_${String.fromCharCode(97 + at)}`, own }));
  return [
    `create table duty (id int primary key, ${columns.map(({ name }) => `${name} text`).join(', ')}, shift text, hours numeric(5, 1))`,
    `insert into duty select i, ${columns.map(({ own }) => `(${arrayOf(own)})[1 + i % ${own.length}]`).join(', ')},
       (array['早班', '晚班'])[1 + i % 2], 4 + i % 9 from generate_series(1, 400) i`,
  ];
}

const visitTable = (): string[] => [
  `create table visit (id int primary key, member_id int not null references member, channel text not null,
     amount numeric(10, 2) not null, visited_at timestamp not null)`,
  `insert into visit select i, 1 + i * 7 % 290, (array['门店', '小程序', '外卖'])[1 + i % 3], i % 97 + 0.5,
     timestamp '2025-01-01' + i * interval '9 hours' from generate_series(1, 900) i`,
];

/** In comments, defaults, checks, views, an enum's labels, a domain: what a prompt and the DDL are made of. */
function structure(values: ByKind): string[] {
  const one = (kind: ValueKind) => values.get(kind)?.[0] ?? '';
  return [
    `create type handler as enum (${[one('name_zh'), one('name_compound'), one('name_dotted'), '李秀英'].map(literal).join(', ')})`,
    `create domain hotline as text check (value <> ${literal(one('landline'))})`,
    `create table setting (
       id int primary key, code text not null, enabled boolean, weight numeric(8, 2), handled_by handler,
       line hotline, notify text default ${literal(one('email'))}, backup text default ${literal(one('mobile_spaced'))},
       owner_phone bigint default ${one('mobile')}, base text default ${literal(one('address_zh'))},
       secret text default ${literal(one('api_key'))}, callback text default ${literal(`token=${one('jwt')}`)},
       car text check (car <> ${literal(one('plate'))}), car2 text,
       identity text check (identity <> all (array[${literal(one('id_18'))}, ${literal(one('social_security'))}])),
       payee text generated always as (case when weight > 5 then ${literal(one('card'))} end) stored,
       constraint no_old check (car2 <> ${literal(one('plate_new_energy'))} and code <> ${literal(one('id_15'))}))`,
    `insert into setting (id, code, enabled, weight, handled_by) select i, 'c' || i % 7, i % 2 = 0, i % 10, '李秀英'
       from generate_series(1, 80) i`,
    `comment on table setting is ${literal(`参数表，问题请找联系人${one('name_en')}，从${one('ip')}登录，初始密码：${one('password_hash')}`)}`,
    `comment on column setting.weight is ${literal(`权重（寄到 ${one('address_en')}，微信${one('wechat')}，护照${one('passport')}，生日${one('birth_date')}）`)}`,
    ...['view', 'materialized view'].map(
      (
        kind,
      ) => `create ${kind} ${kind === 'view' ? 'v_vip' : 'mv_vip'} as select id, code, weight from setting
         where backup <> ${literal(one('mobile_spaced'))} and owner_phone <> ${one('mobile')} and notify <> ${literal(one('email'))}`,
    ),
  ];
}

const literal = escapeLiteral;
const arrayOf = (values: readonly string[]): string => `array[${values.map(literal).join(', ')}]`;
