import { identifierWords, tableNameWords, titleOf, type Column, type Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Field, RowWords, Subject, Words } from './subject';
import { plural, singular } from '../say/en';

const HAN = /\p{Script=Han}/u;

/** A name as sentences quote it. */
const quotedZh = (name: string): string => `“${name}”`;
const quotedEn = (name: string): string => `"${name}"`;

/** Somebody has said what it is called. */
export const hasName = ({ name, title }: Pick<Column, 'name' | 'title'>): boolean =>
  title !== '' || HAN.test(name);

/** What people call a column; its identifier in quotes where nobody has said. */
export const columnWords = (column: Pick<Column, 'name' | 'title'>): Words => ({
  zh: hasName(column) ? trimmed(tidyTitle(column.title || column.name)) : quotedZh(column.name),
  en: englishName(column.name, column.title) ?? quotedEn(column.name),
});

/** Verbs that dates are named after, and that say with a time before them what happened: 2024年9月启用的. */
const VERBS = new Set(
  (
    '启用 停用 安装 拆除 投用 投产 投运 建成 竣工 开工 完工 完成 成立 创立 开业 停业 开通 关闭 上线 下线 发布 ' +
    '签约 签订 签署 生效 到期 入职 离职 入学 毕业 出生 注册 登记 认证 加入 退出 支付 付款 退款 收款 下单 结算 ' +
    '发货 到货 收货 交付 入库 出库 采购 购买 购置 生产 出厂 借出 归还 预约 预订 报修 派工 维修 检修 巡检 保养 ' +
    '投诉 受理 处理 提交 申请 审核 审批 录入 开具 举办 启动 取消'
  ).split(' '),
);

/** Participles that can stand before a time: orders shipped in May 2024. */
const PARTICIPLE = /^([a-z]+ed|sold|paid|sent|built|made|born|held|done|begun|bought|taken|written)$/;

/** What somebody or something did in what happened, so that a reference is named after it: 见证编号. */
const DEEDS = new Set(
  '承办 经办 见证 接替 负责 推荐 介绍 登记 收货 发货 审核 审批 注册 开户 受理'.split(' '),
);
export const isDeed = (word: string): boolean => DEEDS.has(word);

/** Nobody is opened or delivered. */
const OF_PEOPLE =
  /^(hired|joined|born|registered|enrolled|promoted|married|admitted|discharged|invited|elected)$/;

/** The verb in a date's name, see DateField.happened. */
export function happenedOn(column: Pick<Column, 'name' | 'title'>, isOfPeople = false): Words {
  const { zh } = columnWords(column);
  const verb = zh.replace(/(日期|时间)$/, '');
  const isWhen = (parts: string[]): boolean => parts.length === 2 && /^(at|on)$/.test(parts[1] ?? '');
  // A title may be a noun already: signing date of signed_on.
  const words = [englishParts(column.name, column.title), identifierWords(column.name)].find(isWhen) ?? [];
  const [participle = ''] = words;
  // 2024's started is from then on.
  const isSaid = participle !== 'started' && (isOfPeople ? OF_PEOPLE : PARTICIPLE).test(participle);
  return {
    zh: verb !== zh && VERBS.has(verb) ? verb : '',
    // People are hired; joined they have themselves.
    en: !isSaid ? '' : isOfPeople && participle === 'joined' ? 'who joined' : participle,
  };
}

/** 所在城市 → 城市: which city everybody knows by the rows. */
const trimmed = (title: string): string => title.replace(/^(所在|所属)(?=\p{Script=Han}{2})/u, '');

const tidyTitle = (title: string): string => title.replace(/[“”"'？?！!]/g, '').trim();

/** An English comment, else the identifier's words where they read like words; null for `c_19b2`. */
export function englishName(name: string, title: string, words = englishParts(name, title)): string | null {
  if (title && !HAN.test(title)) return sayWhen(englishParts(name, title));
  const readable =
    words.every((word) => /^[a-z]{2,}\d{0,2}$/.test(word) && (word.length < 3 || isPronounced(word))) &&
    words.some((word) => word.length > 2);
  if (!readable || words.length === 0) return null;
  return sayWhen(words);
}

/** `zkpr` is somebody's shorthand, `qty` everybody's. */
const isPronounced = (word: string): boolean =>
  /[aeiouy]/.test(word) || /^(amt|cnt|pct|sku|spu|kpi|crm|vat|sms|gps|url)$/.test(word);

const englishParts = (name: string, title: string): string[] =>
  title && !HAN.test(title) ? tidyTitle(title).toLowerCase().split(' ') : identifierWords(name);

/** What happens, as a noun before `date`: the date on which something opened is its opening date. */
const HAPPENINGS: Readonly<Record<string, string>> = {
  ...{ started: 'start', ended: 'end', created: 'creation', updated: 'update', opened: 'opening' },
  ...{ closed: 'closing', paid: 'payment', ordered: 'order', shipped: 'shipping', delivered: 'delivery' },
  ...{ registered: 'registration', signed: 'signing', installed: 'installation', completed: 'completion' },
  ...{ handled: 'handling', established: 'founding', approved: 'approval', cancelled: 'cancellation' },
  ...{ received: 'receipt', returned: 'return', hired: 'hiring', held: '', happened: '', occurred: '' },
};

/** `shipped_at` is a shipping time, `weighed_on` a date weighed. */
function sayWhen(words: readonly string[]): string {
  const [happened, last] = [words.slice(0, -1).join(' '), words.at(-1)];
  if (words.length > 1 && /^(is|has)$/.test(words[0] ?? '')) return `${words.slice(1).join(' ')} flag`;
  if (happened && last === 'no') return `${happened} number`;
  if (!happened || (last !== 'at' && last !== 'on')) return words.join(' ');
  const when = last === 'at' ? 'time' : 'date';
  const noun = HAPPENINGS[happened];
  if (noun !== undefined) return `${noun} ${when}`.trim();
  return PARTICIPLE.test(happened) ? `${when} ${happened}` : `${happened} ${when}`;
}

/** 高速公路信息表 → 高速公路: what the table's rows are, without what says that it is a table. */
const nounOf = (title: string): string => {
  const noun = tidyTitle(title)
    .replace(/(数据表|信息表|资料表|档案表|统计表|汇总表|明细表|记录表|主表|表|视图|清单)$/, (tail) =>
      tail === '明细表' ? '明细' : tail === '记录表' ? '记录' : '',
    )
    .replace(/(?<=\p{Script=Han}{2})(基础|基本)?(信息|资料|档案|数据)$/u, '')
    .replace(/(?<=\p{Script=Han}{2})(基础|基本)$/u, '')
    // 各月的每日营收: how often rows are written is no part of what they are.
    .replace(/(?<=\p{Script=Han}{2})(每日|逐日|每天)(?=\p{Script=Han}{2})/u, '');
  return noun || tidyTitle(title);
};

/** Nouns that are counted without 记录, with their counting word. */
const UNITS: [RegExp, string][] = [
  [/(员工|客户|用户|顾客|司机|学生|医生|患者|居民|[人员师])$/, '名'],
  [/(公司|企业|门店|店铺|商户|商家|供应商|银行|医院|机构|工厂|酒店|餐厅)$/, '家'],
  [/(车辆|汽车|货车|客车)$/, '辆'],
  [/(商品|产品|物料|品牌|药品|货品|型号|种类|品种|类型)$/, '种'],
  [/(订单|交易)$/, '笔'],
  [/(合同|协议|保单)$/, '份'],
  [/(发票|票据|凭证|工单|账单|单据|单)$/, '张'],
  [/(设备|仪器|[机梯泵炉柜])$/, '台'],
  [/([船舶舰艇]|船只)$/, '艘'],
  [/(动物|牲畜|宠物)$/, '只'],
  [/[绳缆]$/, '根'],
  [/(展品|作品|藏品|文物|服装|包裹|行李)$/, '件'],
  [/(备件|配件|零件)$/, '种'],
  // What there is much of rather than many goes without.
  [/(花卉|原料|材料|饲料|肥料|食品|饮料|蔬菜|水果|[草药苗油剂酱蜡酒茶土])$/, ''],
  [/(路线|线路|道路|航线)$/, '条'],
];

/** Rows are people, who are there before and after what happens to them. */
export const isPersonWord = (one: string): boolean =>
  /(employee|customer|client|user|member|student|teacher|patient|doctor|driver|passenger|worker|contact|guest|player)$/.test(
    one,
  );

/** Whether what is counted by this word stays, or happens. */
export const isThingWord = (unit: string): boolean =>
  ['名', '家', '辆', '种', '台', '艘', '只', '根', '件'].includes(unit);

const unitOf = (noun: string): string | undefined => UNITS.find(([ends]) => ends.test(noun))?.[1];

/** How both languages speak of the table's rows; `label` names single rows, so that they are things rather than records, and so are people. */
export function tableWords(table: Table, label: Field | null, isPeople: boolean): Subject['words'] {
  return { zh: chineseRows(table, label, isPeople), en: englishRows(table) };
}

/** How rows are spoken of by nothing but an identifier. */
export const unnamedRows = (identifier: string, language: Language): RowWords =>
  language === 'zh'
    ? { rows: `${quotedZh(identifier)}记录`, one: quotedZh(identifier), unit: '条' }
    : { rows: `${quotedEn(identifier)} records`, one: `${quotedEn(identifier)} record`, unit: '' };

function chineseRows(table: Table, label: Field | null, isPeople: boolean): RowWords {
  // A table that is named in Chinese says what it is.
  const title = table.title || (HAN.test(table.name) ? table.name : '');
  const noun = title ? nounOf(title) : label && nounOfLabel(label.column);
  if (!noun) return unnamedRows(table.name, 'zh');
  const unit = isPeople ? '名' : unitOf(noun);
  if (label || (unit && unit !== '条')) return { rows: noun, one: noun, unit: unit ?? '个' };
  return {
    rows: /(记录|明细|流水|日志)$/.test(noun) ? noun : `${noun}记录`,
    one: noun,
    unit: '条',
  };
}

/** 书架名称 → 书架: a table without a name is called after what its label names. */
function nounOfLabel({ title }: Column): string | null {
  const noun = /^(.{2,}?)(名称|名字|全称|简称|标题|名)$/u.exec(tidyTitle(titleOf(title || ' ')))?.[1];
  return noun && HAN.test(noun) ? noun : null;
}

function englishRows(table: Table): RowWords {
  const name = englishName(table.name, table.title, tableNameWords(table.name));
  if (!name) return unnamedRows(table.name, 'en');
  // Snowploughing cannot be counted, its records can; `moorings` says itself that it can.
  const isDoing =
    /[a-z]{3}ing$/.test(name) &&
    !/(building|meeting|booking|listing|spring|string|thing|drawing|painting|wing)$/.test(name);
  return { rows: isDoing ? `${name} records` : plural(singular(name)), one: singular(name), unit: '' };
}

/** Said in quotes unless it is a short Chinese word. */
export const valueWords = (raw: string, label: string | undefined, boolean: boolean): Words => {
  if (boolean) return raw.startsWith('t') ? { zh: '是', en: 'true' } : { zh: '否', en: 'false' };
  const said = label ?? raw;
  // 计量单位为份 runs into the next word.
  const isUnit = label === undefined && /^[份袋瓶箱盒包件个条张台只套双桶根块米克吨]$/.test(raw);
  return { zh: /^\p{Script=Han}{1,8}$/u.test(said) && !isUnit ? said : quotedZh(said), en: quotedEn(said) };
};

const UNIT_WORDS =
  /^(元|万元|亿元|角|分|平方米|㎡|立方米|米|公里|千米|千克|公斤|吨|克|升|毫升|千瓦时|度|千瓦|辆|人|个|件|次|天|小时|分钟|秒|岁|%|％|km|kg|kwh|kw)$/i;

/** 注册资金（万元） → 万元: a number is only right with its unit. */
export const unitIn = (comment: string): string => {
  const unit = /[（(]([^（()）]{1,4})[)）]/.exec(comment)?.[1]?.trim() ?? '';
  return UNIT_WORDS.test(unit) ? unit : '';
};

/** A column of people's names. */
export const holdsNames = ({ masking }: Column): boolean => masking?.kind === 'person_name';
