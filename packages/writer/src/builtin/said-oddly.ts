import { howKnown, TABLE_WORDS } from '@pairsmith/words';
import type { Look } from './look';
import { conditionsIn, countedIn, daysIn, groupsIn } from './read-question';
import { isOfPeople, type ParentStep } from './facts/subject';

/** Whether the names are good, and nobody puts them together so. */
export const isSaidOddly = (look: Look): boolean =>
  (look.language === 'en' ? ODD_IN_ENGLISH : ODD_IN_CHINESE).some((isOdd) => isOdd(look));

const ODD_IN_CHINESE: readonly ((look: Look) => boolean)[] = [
  // 员工数量（含失效的）: a mark of rows is said of people.
  ({ text, whole }) => whole !== undefined && isOfPeople(whole.of) && text.includes('含失效的'),
  // 按是否高值和是否停用: two marks in one breath.
  ({ tree }) => groupsIn(tree).filter(({ field: { words } }) => words.zh.startsWith('是否')).length > 1,
  // 有效期至在2026年4月: what its day is called runs into the day.
  ({ text }) => /[至起止]在/u.test(text),
  // 支付且已付款的订单: what was done on a day was done.
  ({ text }) => {
    const [, deed = '', state = ''] = /(\p{Script=Han}{2})且已(\p{Script=Han}{2,3})的/u.exec(text) ?? [];
    return deed !== '' && (state === deed || [deed, state].every((one) => PAID.includes(one)));
  },
  isByOthersSex,
  // 核销的次卡核销记录: the rows are called by the verb already.
  ({ tree, text }) => {
    const noun = countedIn(tree)?.words.zh.one ?? '';
    return daysIn(tree).some(
      ({ happened: { zh } }) => zh.length > 1 && noun.includes(zh) && text.includes(`${zh}的`),
    );
  },
];

const PAID: readonly string[] = ['支付', '付款', '缴费', '缴纳', '付清', '结清', '结算'];

const ODD_IN_ENGLISH: readonly ((look: Look) => boolean)[] = [
  // How many vehicles does each vehicle status have, regardless of status?
  ({ text }) => / (?:status|state)(?:e?s)?\b.*, regardless of (?:status|state|stage)/.test(text),
  // Orders without an invoice date: what has not happened yet has a verb, or is not asked for.
  ({ text }) => / without an? (?:\S+ ){1,4}?(?:date|time)\b/.test(text),
  // Orders in the box office sales channel: they are placed at the box office.
  ({ text }) => / in the \S+(?: \S+){0,2} channel\b/.test(text),
  // Orders, including invalid orders: nobody speaks of those that do not count.
  ({ text }) => /, including invalid /.test(text),
  isOfBothAlready,
  // Offices without child offices.
  ({ text }) => / child /.test(text),
  // Just the last names: what rows are called is more than one half of it.
  ({ text }) => /\b(?:last|first) names?\b/.test(text),
  isByOthersSex,
  // Disabled staff, enabled members: it is their login that is.
  ({ tree, text }) => {
    const of = countedIn(tree);
    return of !== null && isOfPeople(of) && /\b(?:dis|en)abled\b/i.test(text);
  },
  // Agent family agents: the kind says the noun already.
  ({ text }) => /\b([a-z]{4,}) (?!(?:by|per|for|and|or|of|in|to|with|from|on|at)\b)[a-z]+ \1s?\b/i.test(text),
  hasNoOwner,
  isOfItsDoer,
  areNamesOfDeeds,
  isSaidTwice,
];

/** Firms by the sex of whom one speaks to there. */
function isByOthersSex({ tree }: Look): boolean {
  return groupsIn(tree).some(
    ({ field: { words } }) =>
      /(?:联系人|法人|代表|负责人|经办人)性别$/u.test(words.zh) ||
      / (?:gender|sex)$/.test(words.en.replace(OF_ONE_OF_THEM, '')),
  );
}

const OF_ONE_OF_THEM = /^(?:client|customer|member|patient|student|employee) /;

/** How many contacts are deceased and how many are not, including deceased contacts. */
function isOfBothAlready({ text }: Look): boolean {
  const [, before = '', what = ''] = /^(.*), including (\w+) /.exec(text) ?? [];
  return what !== '' && before.includes(` ${what}`);
}

/** Owners had checks, languages have orders: somebody's part in what happened, and what sorts things, have none of them. */
function hasNoOwner({ intent, tree }: Look): boolean {
  const of = countedIn(tree);
  if (of?.isThing === false && groupsIn(tree).some(({ path }) => path.at(-1)?.words.en === 'owner'))
    return true;
  if (!['ever', 'never', 'kept', 'lost', 'related'].includes(intent) || !('step' in tree)) return false;
  const { from, words } = tree.step;
  return (!from.isThing && words.en === 'owner') || isNoOwner(tree.step);
}

/** Names of registrations: those are people's, and a registration has none. */
function areNamesOfDeeds({ intent, tree }: Look): boolean {
  const of = countedIn(tree);
  const last = of?.words.en.one.split(' ').at(-1) ?? '';
  return intent === 'list' && of !== null && !isOfPeople(of) && TABLE_WORDS.happenings.en.includes(last);
}

/** Visitors without visits: they would not be called so. */
function isOfItsDoer({ intent, tree }: Look): boolean {
  if (!['ever', 'never', 'related'].includes(intent) || !('step' in tree)) return false;
  const [thing, deed] = [tree.step.to, tree.step.from].map(({ words }) => words.en.one);
  return /(?:er|or)$/.test(thing ?? '') && [`${deed}or`, `${deed}er`, `${deed}r`].includes(thing ?? '');
}

/** Treatments for treatment types in a category, categories of treatment types, regions of counties. */
function isSaidTwice({ intent, tree }: Look): boolean {
  const one = countedIn(tree)?.words.en.one ?? '';
  if (
    intent === 'distinct' &&
    /(?:^| )(?:type|kind|category|class|city|county|town|region|state|country|district)$/.test(one)
  )
    return true;
  return conditionsIn(tree).some(({ ref: { path } }) => path[0]?.words.en.startsWith(`${one} `));
}

/** A language of customers. */
const isNoOwner = ({ to: { words } }: ParentStep): boolean =>
  howKnown(words.en.one, 'sort', 'en') === 'known' && howKnown(words.en.one, 'rows', 'en') !== 'known';
