import {
  askedName,
  asNumber,
  isDeedOf,
  isNameOf,
  cellMeanings,
  type CodeMeaning,
  type Name,
  type Words,
  type NameKind,
  withoutOwner,
  eventVerb,
  identifierWords,
  inMinorUnit,
  isAcronym,
  isCurrency,
  isHappened,
  isEnglishWord,
  isHan,
  isToBe,
  nameColumn,
  hasHan,
  withoutCodeTail,
  unitBehind,
  unitIn,
  nameValue,
  nameWord,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { emptyShare, type Column, type MomentForm } from '@pairsmith/catalog';
import { isSaid } from './is-said';
import {
  COMES_FROM,
  IS_IN,
  LIVES_IN,
  type DateField,
  type Dimension,
  type Field,
  type Measure,
  type Value,
} from './subject';

/** A value in fewer rows is a curiosity, in more rows nearly everything; of states most rows are in the last one, of which people ask. */
const SHARES = { least: 0.05, most: 0.6, mostOfState: 0.9 };
const LONGEST_VALUE = 20;

export const fieldOf = (column: Column): Field => ({ column, words: nameColumn(column) });

/** Where a thing is, or comes from, has a verb; a person's city is a fact of its own. */
const VERBS = {
  thing: [
    ['isIn', IS_IN],
    ['comesFrom', COMES_FROM],
  ],
  person: [['isIn', LIVES_IN]],
  event: [],
} as const satisfies Record<string, readonly (readonly [NameKind, string])[]>;

export function dimensionOf(column: Column, noun: string, rows: keyof typeof VERBS): Dimension {
  const isNumber = column.type_class === 'integer' || column.type_class === 'decimal';
  const meanings = cellMeanings(column);
  const labels = new Map(onlyOnce(meanings).map(({ code, label }) => [code, label]));
  const unclear = new Set(
    meanings.filter(({ code }) => !isQuotable(labels.get(code) ?? '"')).map(({ code }) => code),
  );
  const boolean = column.type_class === 'boolean';
  const isState = !boolean && wordFor(wordsOf(column), WORDS.state) !== null;
  const most = isState ? SHARES.mostOfState : SHARES.most;
  const values: Value[] = (column.statistics?.common_values ?? [])
    .filter(({ value, share }) => share >= SHARES.least && share <= most && isSayable(value))
    // A bare code tells a reader nothing, and a bare number least.
    .filter(({ value }) => boolean || labels.has(value) || !(isNumber || /^[-\w]{1,2}$/.test(value)))
    .filter(({ value }) => labels.has(value) || !isUnknownCode(value))
    .filter(({ value }) => !unclear.has(value))
    .filter(({ value }) => !isPartOfOther(labels.get(value) ?? value, column, labels))
    .map(({ value, share }) => ({ raw: value, words: nameValue(column, value), share }));
  const field = askedField(column, [...labels.values()]);
  const verb = VERBS[rows].find(([kind]) => isNameOf(field.words.zh, kind))?.[1];
  const distinct = Math.round(column.statistics?.distinct ?? 0) - (mayBeEmpty(column) ? 1 : 0);
  const rest = withoutOwner(noun, field.words.zh);
  const isLasting = !boolean && wordFor(wordsOf(column), WORDS.lasting) !== null;
  const head = headOfState(field.words.zh, noun);
  return {
    ...{ ...field, distinct, values, labels, short: rest, verb: verb ?? '', isLasting },
    ...(head !== '' && { stateOf: head }),
  };
}

/** 回放 of the 回放状态 of a 直播间; empty where it is the row's own state. */
function headOfState(title: string, noun: string): string {
  const tail = nameWord(title, 'ofState');
  const head = tail === null ? '' : title.slice(0, -tail.length);
  const isOwn = isNameOf(head, 'ofAnyRow') || [...head].some((sign) => noun.includes(sign));
  return isOwn ? '' : head;
}

function askedField(column: Column, labels: readonly string[]): Field {
  const { words, ...field } = fieldOf(column);
  // Responses by country rather than by country code.
  // Where the bill stands, and not in which state of the country.
  if (words.en === 'state' && (column.statistics?.common_values ?? []).some(isStatus))
    return { ...field, words: { ...words, en: 'status' } };
  if (/^[a-z ]+ code$/.test(words.en))
    return { ...field, words: { ...words, en: words.en.slice(0, -' code'.length) } };
  // Artists by agent, orders by shipping method, rather than by the name of it.
  if (/^[a-z ]+(?<!first|last|full) name$/.test(words.en))
    return { ...field, words: { ...words, en: words.en.slice(0, -' name'.length) } };
  return {
    ...field,
    words: {
      ...words,
      zh: askedName(isShown(column, labels) ? withoutCodeTail(words.zh) : words.zh, labels),
    },
  };
}

const isStatus = ({ value }: { value: string }): boolean =>
  [WORDS.wentThrough, WORDS.stillOpen, WORDS.toCome, WORDS.cameToNothing, WORDS.stillThere].some((words) =>
    isSaid(value, words),
  );

/** What is asked for shows meanings rather than codes. */
const isShown = ({ samples }: Column, labels: readonly string[]): boolean =>
  labels.length > 0 ? labels.every(hasHan) : samples.length > 0 && samples.every(hasHan);

/** Some cells hold a text without characters, which is no value. */
export const mayBeEmpty = (column: Column): boolean => emptyShare(column) > 0;

const isSayable = (value: string): boolean =>
  value.trim() === value && value !== '' && value.length <= LONGEST_VALUE && isQuotable(value);

/** `FRZ` says nothing to who does not know the codes; `EUR`, `VIP` and `OPEN` do. */
const isUnknownCode = (value: string): boolean =>
  /^[A-Z]{3,4}$/.test(value) &&
  !isCurrency(value) &&
  !isAcronym(value) &&
  !isEnglishWord(value.toLowerCase());

/** `CANCELLED` beside `CANCELLED_AND_RESCHEDULED`: those in the other state are cancelled as well. */
function isPartOfOther(
  meaning: string,
  { statistics }: Column,
  labels: ReadonlyMap<string, string>,
): boolean {
  const own = plainly(meaning);
  return (statistics?.common_values ?? []).some(({ value }) => {
    const other = plainly(labels.get(value) ?? value);
    return other.startsWith(`${own} `) || (isHan(own, 2, 8) && other !== own && other.startsWith(own));
  });
}

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** Whether a sentence may put it in quotes. */
const isQuotable = (text: string): boolean => !/[\n\r“”"'\\]/.test(text);

/** Meanings that one code alone has: two kinds of others are not told apart by that word. */
const onlyOnce = (meanings: readonly CodeMeaning[]): CodeMeaning[] =>
  meanings.filter(({ code, label }) =>
    meanings.every((other) => other.code === code || other.label !== label),
  );

/** Hours may be halves; other numbers with a fraction are no numbers of things: `total_products` is money. */
const isCounted = ({ type, name }: Column): boolean =>
  !/^(?:numeric|decimal)\(\d+, ?[1-9]|^money/.test(type) ||
  /(?:hours|days|weeks|months|years|minutes|km|miles|litres|liters)$/.test(name.toLowerCase());

/** 本次验证张数: of many rows nobody says so, but beside 上次验证张数. */
function withoutThisRow(name: string, titles: readonly string[]): string {
  const rest = name.slice((nameWord(name, 'ofThisRow') ?? '').length);
  const isTold = titles.some((title) => title !== name && title.endsWith(rest));
  return isHan(rest.slice(0, 2), 2) && !isTold ? rest : name;
}

/** `titles`: of all columns of its table. */
export function measureOf(column: Column, additive: boolean, titles: readonly string[] = []): Measure {
  const range = column.statistics?.range;
  const [min, median, p95, max] = [range?.min, range?.median, range?.p95, range?.max].map(Number);
  const known = [min, median, p95, max].every((number) => Number.isFinite(number));
  const field = fieldOf(column);
  const minor = inMinorUnit(column, field.words);
  return {
    ...field,
    words: minor ?? {
      ...field.words,
      zh: withoutThisRow(field.words.zh, titles),
      en: isCounted(column) ? asNumber(field.words.en) : field.words.en,
    },
    isShared: { zh: false, en: false },
    additive,
    apart: [],
    // Its name says it already.
    unit: minor ? '' : unitIn(column.description) || unitBehind(column.title),
    range: known ? { min: min ?? 0, median: median ?? 0, p95: p95 ?? 0, max: max ?? 0 } : null,
  };
}

/** 有效期开始 → 有效期开始时间, 审核 → 审核时间. */
function wordsOfDate(column: Column): Name {
  const words = nameColumn(column);
  // 审核 of a day: when it was done.
  return isNameOf(words.zh, 'halfDate') || isHappened(words.zh)
    ? { ...words, zh: `${words.zh}${column.type === 'date' ? '日期' : '时间'}` }
    : words;
}

/** Dates from the 5th to the 95th percentile; sentinels such as 1900 and 9999 are no dates. */
export function dateField(
  column: Column,
  one: Words,
  {
    form,
    only,
    isOfPeople,
    newest,
  }: { form: MomentForm | null; only: boolean; isOfPeople: boolean; newest: string | null },
): DateField[] {
  const range = column.statistics?.range;
  if (!range) return [];
  const [from, last] = [range.p5.slice(0, 10), range.p95.slice(0, 10)];
  // Of the months to come there is only as much as was entered by now, and nobody compares them.
  const to = newest !== null && newest > from && last > newest ? newest : last;
  const sane = [from, to].every((day) => /^(19[1-9]|20)\d/.test(day) && !Number.isNaN(Date.parse(day)));
  const happened = eventVerb(column, isOfPeople, one.zh);
  return sane
    ? [
        {
          ...fieldOf(column),
          form,
          words: wordsOfDate(column),
          from,
          to,
          only,
          happened,
          isOwnDeed: isDeedOf(happened.en, one.en),
          isPlanned:
            isToBe(identifierWords(column.name)[0] ?? '') ||
            (newest !== null && range.max.slice(0, 10) > newest),
        },
      ]
    : [];
}
