import { endsInWord } from '../lexicon/ends-in';
import { isHan } from '../lexicon/han';
import { measureWordOf } from '../lexicon/measure-words';
import nouns from '../lexicon/nouns.json';
import { tidyTitle } from './english-names';

const TABLE_TAILS: ReadonlyMap<string, string> = new Map(Object.entries(nouns.tableTails));

/** 公司信息表 → 公司, 订单明细表 → 订单明细, `order table` → order: what a table's rows are, without what says that it is a table. */
export function tableNoun(title: string): string {
  const tidy = tidyTitle(title);
  const about = [
    withoutLatin,
    withoutTableTail,
    withoutStore,
    behindLink,
    lastOfSeveral,
    firstOfTwo,
    withoutAbout,
    withoutPlain,
    withoutOften,
    withoutTwin,
  ].reduce((noun, without) => without(noun), tidy);
  return about || tidy;
}

/** `crm 活动` is an activity, and `OA 公务车辆` are cars, whichever application keeps them. */
const withoutLatin = (title: string): string => title.replace(BEHIND_APPLICATION, '');

const BEHIND_APPLICATION = new RegExp(
  `^(?:[a-z]{2,5}|${nouns.applications.join('|')})\\s?(?=\\p{Script=Han}{2})`,
  'u',
);

/** 科室编码库 lists 科室, as a table does; what is kept in a 仓库 or a 题库 is not meant. */
function withoutStore(title: string): string {
  const tail = endsInWord(title, nouns.storeTails) ?? '';
  const rest = title.slice(0, title.length - tail.length);
  if (tail !== '' && isHan(rest.slice(-2), 2)) return rest;
  const isStore = title.endsWith('库') && title.length >= 5 && endsInWord(title, nouns.stores) === null;
  return isStore ? title.slice(0, -1) : title;
}

/** 会员领取的优惠券 are 优惠券: what is told of them stands before. */
function behindLink(title: string): string {
  const last = title.split(/(?<!目)的/u).at(-1) ?? '';
  return isHan(last, 2) && last !== title ? last : title;
}

/** 电能表 is a meter, and what is listed in 抄表 is no 抄. */
function withoutTableTail(title: string): string {
  const tail = endsInWord(title, [...TABLE_TAILS.keys()]) ?? '';
  const instrument = endsInWord(title, nouns.instruments);
  // 水表, and not the 流水表 of a card.
  if (instrument !== null && instrument.length >= tail.length) return title;
  if (title.length - tail.length === 1 && measureWordOf(title.slice(0, 1)) === undefined) return title;
  return title.slice(0, title.length - tail.length) + (TABLE_TAILS.get(tail) ?? '');
}

/** 停供/复供申请 → 停供复供申请: rows of two kinds, each in two signs before one noun, which the same last sign shows. */
const OF_TWO_KINDS =
  /^(.*?)(\p{Script=Han})(\p{Script=Han})[/／](?!\2)(\p{Script=Han}\3\p{Script=Han}{1,4})$/u;

/** 退款/售后申请 → 售后申请: of two names the last is whole. */
function lastOfSeveral(title: string): string {
  if (OF_TWO_KINDS.test(title)) return title.replace(/[/／]/, '');
  const last = title.split(/[/／]/).at(-1)?.trim() ?? '';
  return isHan(title.replace(/[/／]/g, ''), 4) && isHan(last, 2) && last.length * 2 > title.length - 1
    ? last
    : title;
}

/** 项目及分期 → 项目: what comes with it is one of them as well; of 献血者及亲属费用返还 the last word is the thing. */
function firstOfTwo(title: string): string {
  const [first = '', second = '', ...more] = title.split('及');
  return more.length === 0 && isHan(first, 2) && isHan(second, 2) && second.length <= first.length
    ? first
    : title;
}

/** 商品货品 → 货品: one thing in two words. */
const withoutTwin = (title: string): string =>
  nouns.twins.find((last) => nouns.twins.some((first) => first !== last && title === first + last)) ?? title;

/** The tail is off only where two signs at least stand before it: 数据 alone is what the rows are. */
const without =
  (tails: readonly string[]) =>
  (title: string): string => {
    const tail = endsInWord(title, tails) ?? '';
    const rest = title.slice(0, title.length - tail.length);
    return isHan(rest.slice(-2), 2) ? rest : title;
  };

const withoutAbout = without(nouns.aboutTails);
const withoutPlain = without(nouns.plainTails);

/** 各月的每日营收: how often rows are written is no part of what they are. */
function withoutOften(title: string): string {
  const often = nouns.often.find((word) => {
    const [before = '', after] = title.split(word);
    return after !== undefined && isHan(before.slice(-2), 2) && isHan(after.slice(0, 2), 2);
  });
  return often === undefined ? title : title.replace(often, '');
}
