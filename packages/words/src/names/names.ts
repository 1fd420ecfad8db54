import type { Language } from '@pairsmith/core';
import { unitOf } from '../lexicon/counting-words';
import { identifierWords, tableNameWords } from '../lexicon/lexicon';
import { plural, singular } from '../lexicon/plurals';
import { titleOf } from '../titles';
import { englishName, tidyTitle } from './english-names';
import type { Named, RowWords, Words } from './types';

const HAN = /\p{Script=Han}/u;

/** A name as sentences quote it. */
const quotedZh = (name: string): string => `“${name}”`;
const quotedEn = (name: string): string => `"${name}"`;

/** Somebody has said what it is called. */
export const hasName = ({ name, title }: Named): boolean => title !== '' || HAN.test(name);

/** What names rows, where nothing else says how they are called. */
export const NAME_WORDS: Record<'thing' | 'person', Words> = {
  thing: { zh: '名称', en: 'name' },
  person: { zh: '姓名', en: 'name' },
};

/** What people call a column; its identifier in quotes where nobody has said. */
export const columnWords = (column: Named): Words => ({
  zh: hasName(column) ? trimmed(tidyTitle(column.title || column.name)) : quotedZh(column.name),
  en: englishName(column.name, column.title) ?? quotedEn(column.name),
});

/** 所在城市 → 城市: which city everybody knows by the rows. */
const trimmed = (title: string): string => title.replace(/^(所在|所属)(?=\p{Script=Han}{2})/u, '');

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

/** How both languages speak of the table's rows; `label` names single rows, so that they are things rather than records, and so are people. */
export function tableWords(table: Named, label: Named | null, isPeople: boolean): Record<Language, RowWords> {
  return { zh: chineseRows(table, label, isPeople), en: englishRows(table) };
}

/** How rows are spoken of by nothing but an identifier. */
export const unnamedRows = (identifier: string, language: Language): RowWords =>
  language === 'zh'
    ? { rows: `${quotedZh(identifier)}记录`, one: quotedZh(identifier), unit: '条' }
    : { rows: `${quotedEn(identifier)} records`, one: `${quotedEn(identifier)} record`, unit: '' };

function chineseRows(table: Named, label: Named | null, isPeople: boolean): RowWords {
  // A table that is named in Chinese says what it is.
  const title = table.title || (HAN.test(table.name) ? table.name : '');
  const noun = title ? nounOf(title) : label && nounOfLabel(label);
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
function nounOfLabel({ title }: Named): string | null {
  const noun = /^(.{2,}?)(名称|名字|全称|简称|标题|名)$/u.exec(tidyTitle(titleOf(title || ' ')))?.[1];
  return noun && HAN.test(noun) ? noun : null;
}

function englishRows(table: Named): RowWords {
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

const IS_MONEY =
  /金额|价|费|款|成本|收入|支出|支付|余额|额$|amount|price|fee|cost|pay|total|balance|refund|revenue/i;
const IS_MINOR =
  /单位[：:]?\s{0,3}(人民币)?分(?!钟|数|值)|[（(]\s?(人民币)?分\s?[)）]|以分(为单位|计|存)|\b(in|as) (euro |us )?cents\b|minor (currency )?units?|\(cents\)/i;

/** The name of an amount that is kept in cents, with that said: 实付金额（分）, paid amount in cents; null for any other number. */
export function inMinorUnit(
  { name, title, description }: Named & { description: string },
  words: Words,
): Words | null {
  const parts = identifierWords(name);
  const isNamed = /^(cents?|fen)$/.test(parts.at(-1) ?? '') && parts.length > 1;
  const isSaid = IS_MINOR.test(description) && IS_MONEY.test(`${title} ${name}`);
  if (!isNamed && !isSaid) return null;
  const plain = words.en.replace(/ ?(in )?(cents?|fen)$/, '');
  return { zh: `${words.zh.replace(/分$/, '')}（分）`, en: `${plain || 'amount'} in cents` };
}

const UNIT_WORDS =
  /^(元|万元|亿元|角|分|平方米|㎡|立方米|米|公里|千米|千克|公斤|吨|克|升|毫升|千瓦时|度|千瓦|辆|人|个|件|次|天|小时|分钟|秒|岁|%|％|km|kg|kwh|kw)$/i;

/** 注册资金（万元） → 万元: a number is only right with its unit. */
export const unitIn = (comment: string): string => {
  const unit = /[（(]([^（()）]{1,4})[)）]/.exec(comment)?.[1]?.trim() ?? '';
  return UNIT_WORDS.test(unit) ? unit : '';
};
