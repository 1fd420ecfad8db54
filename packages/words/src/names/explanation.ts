import { isNameOf } from '../lexicon/name-words';
import { isDatedVerb } from '../lexicon/verbs';

/** 该商品优惠后的金额, 发薪时部门: what a column holds told rather than named, so that no sentence can carry it. */
export const isExplanation = (name: string): boolean =>
  isNameOf(name, 'explains') || name.replaceAll('目的', '').includes('的') || saysWhen(name);

/** 发薪时部门, but 发薪时间. */
function saysWhen(name: string): boolean {
  const at = name.indexOf('时');
  return at >= 2 && isDatedVerb(name.slice(at - 2, at)) && /^时(?![间长段刻点限效])./u.test(name.slice(at));
}
