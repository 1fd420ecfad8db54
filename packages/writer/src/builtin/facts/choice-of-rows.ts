import { isHiddenByOwner, type Column } from '@pairsmith/catalog';
import {
  cellMeanings,
  identifierWords,
  isEnglishWord,
  isHan,
  isNameOf,
  looksLikeWords,
  mayBeCutFrom,
  mayBeShortForOver,
  nameWord,
  truthOf,
  withoutCodeTail,
  singular,
  TABLE_WORDS,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { isSaid } from './is-said';
import { isCalled } from './kinds-of-rows';
import { isOfPeople, type Choice, type Subject } from './subject';

/**
 * What the rows of a table differ in so that who counts them has to say which are meant, or that all are: a state of theirs, a mark
 * of those that are none any more, a day that only those have which ended. Nobody can list the words for what is over, so it is the
 * other way round: where the data has rows in another state than those that are known to be harmless, there is a choice. The state
 * tells more than the mark, the mark more than the day, and the day more than the kind: of what nearly always is a sale, and now and
 * then something else.
 */
export function choiceOf(of: Subject): Choice | null {
  const bare = withoutPrefix(of.table.columns);
  const columns = of.table.columns.filter((column) => !isLeftOut(column, of));
  const by = <K extends Choice['by']>(kind: K, isOne: (column: Column) => boolean) =>
    columns.filter((column) => isOne(bare.get(column) ?? column)).map((column) => ({ column, by: kind }));
  const found = [
    ...endsFirst(by('state', (column) => isState(column, of))),
    ...by('mark', (column) => isMarkOfEnd(column) && !isUsualEnd(column, of)),
    ...by('day', (column) => isDayOfEnd(column, of)),
    ...by('kind', (column) => isKindBesideUsual(column, of)),
  ];
  const [first, ...more] = found;
  // In which part of the work something is says nothing of those that were revoked.
  const telling =
    first && tellsEnd(first.column)
      ? more.filter(({ by, column }) => by !== 'state' || tellsEnd(column))
      : more;
  return first
    ? {
        of,
        ...first,
        called: bare.get(first.column) ?? first.column,
        beside: [
          ...telling.map(({ column }) => column),
          ...columns.filter((column) => isMarkOfDay(column, first.column)),
        ],
      }
    : null;
}

/** Of several states the one that tells which rows came to nothing, or are there no more. */
const endsFirst = <F extends { column: Column }>(states: readonly F[]): F[] => [
  ...states.filter(({ column }) => tellsEnd(column)),
  ...states.filter(({ column }) => !tellsEnd(column)),
];

const tellsEnd = (column: Column): boolean => ENDS.some((words) => holds(column, words));

const ENDS = [WORDS.cameToNothing, WORDS.hasLeft, WORDS.ranOut, WORDS.outOfUse];

/** A yes or a no, however it is kept. */
export const isMark = ({ type_class: type, statistics }: Column): boolean =>
  type === 'boolean' || (type !== 'date' && type !== 'timestamp' && statistics?.distinct === 2);

/** `is_deceased` beside `deceased_date`. */
const isMarkOfDay = (mark: Column, day: Column): boolean =>
  mark !== day &&
  (mark.type_class === 'boolean' || mark.statistics?.distinct === 2) &&
  (day.type_class === 'date' || day.type_class === 'timestamp') &&
  saysSame(day, mark);

/** `app_id`, `app_nam`, `app_act`: what all of a table's columns begin with says nothing of each. */
function withoutPrefix(columns: readonly Column[]): ReadonlyMap<Column, Column> {
  const [first = ''] = identifierWords(columns[0]?.name ?? '');
  const isPrefixed = ({ name }: Column): boolean =>
    name.toLowerCase().startsWith(`${first}_`) && name.length > first.length + 1;
  const isPrefix =
    first !== '' && columns.length > 3 && columns.filter(isPrefixed).length >= columns.length * MOST_PREFIXED;
  return new Map(
    isPrefix
      ? columns
          .filter(isPrefixed)
          .map((column) => [column, { ...column, name: column.name.slice(first.length + 1) }])
      : [],
  );
}

/** Some refer to others by their names. */
const MOST_PREFIXED = 0.7;

/** The rows that it tells of are asked for nowhere: deleted, and when. */
function isLeftOut(column: Column, { softDeleteFilter, leftOut, table }: Subject): boolean {
  // What a customer took off his list happened all the same.
  if (isHiddenByOwner(wordsOf(column), table)) return true;
  if (!softDeleteFilter) return false;
  if (softDeleteFilter.column === column) return softDeleteFilter.gone === undefined;
  if (leftOut.some((mark) => mark.column === column)) return true;
  const [first] = identifierWords(column.name);
  const heads = [column.title, softDeleteFilter.column.title].map((title) => title.slice(0, 2));
  const isSame =
    identifierWords(softDeleteFilter.column.name)[0] === first ||
    isSameHead(heads) ||
    // `date_voided` beside `voided`.
    [softDeleteFilter, ...leftOut].some((mark) => saysSame(column, mark.column));
  return isSame && [WORDS.markOfNothing, WORDS.ended, WORDS.softDelete].some((words) => isOf(column, words));
}

const saysSame = (column: Column, mark: Column): boolean => {
  const own = identifierWords(column.name);
  return identifierWords(mark.name).some((word) => word.length > 4 && own.includes(word));
};

const isSameHead = ([one = '', other = '']: readonly string[]): boolean => isHan(one, 2) && one === other;

/** What a column holds; where that is more than the statistics list, whatever has a meaning. */
export function cellsOf(column: Column): string[] {
  const listed = (column.statistics?.common_values ?? []).map(({ value }) => value);
  const isWhole = listed.length >= (column.statistics?.distinct ?? 0);
  return isWhole ? listed : [...new Set([...listed, ...cellMeanings(column).map(({ code }) => code)])];
}

/** Without those of rows that are left out. */
export const cellsLeft = (column: Column, { softDeleteFilter: mark }: Subject): string[] =>
  cellsOf(column).filter((raw) => mark?.column !== column || raw !== mark.gone);

export const meaningOf = (column: Column, raw: string): string =>
  cellMeanings(column).find(({ code }) => code === raw)?.label ?? raw;

const holds = (column: Column, words: typeof WORDS.state): boolean =>
  [...cellsOf(column), ...codesOf(column)].some((raw) => isSaid(meaningOf(column, raw), words));

/** More are no states. */
const MOST_STATES = 15;

function isState(column: Column, of: Subject): boolean {
  const distinct = column.statistics?.distinct ?? 0;
  const isSort =
    column.type_class !== 'boolean' &&
    Math.max(distinct, codesOf(column).length) >= 2 &&
    distinct <= MOST_STATES;
  return (
    isSort &&
    (isOwnState(column, of) ||
      hasFailed(column, of) ||
      isStateByMeaning(column) ||
      isStateOfThing(column, of) ||
      isConditionOfGone(column, of)) &&
    isInDoubt(column, of)
  );
}

/**
 * Payments have a state of their own, and so have checks: where some came to nothing, or have left, whatever it is the state of. Where
 * there is no other, it is also that of the rows: the `review_state` of requests of which some were cancelled.
 */
const hasFailed = (column: Column, of: Subject): boolean =>
  (FAILED.some((words) => holds(column, words)) || isOneOutcome(column)) &&
  (isNameOf(column.title, 'ofOutcome') ||
    isNameOf(wordsOf(column).name, 'ofOutcome', 'en') ||
    (tellsState(column) && !of.table.columns.some((other) => isOwnState(other, of))));

const FAILED = [WORDS.cameToNothing, WORDS.hasLeft, WORDS.ranOut];

/** `1通过 2未到时段 3重复 4无效`: one outcome is that it went well, and the others are ways in which it did not. */
const isOneOutcome = (column: Column): boolean => {
  if (!/(?:结果|结论)$/u.test(column.title) && !/(?:^|_)(?:result|outcome)$/i.test(column.name)) return false;
  const meanings = [...new Set([...cellsOf(column), ...codesOf(column)])].map((raw) =>
    meaningOf(column, raw),
  );
  return meanings.length > 2 && meanings.filter((one) => isSaid(one, WORDS.wentThrough)).length === 1;
};

/** It says what has become of something, whatever it is the state of: 状态, `review_state`. */
export const tellsState = (column: Column): boolean =>
  isOf(column, WORDS.state) || isNameOf(identifierWords(column.name).at(-1) ?? '', 'ofState', 'en');

/** 帐号状态 of users, `review_state` of clients: whatever it is the state of, some of the things are active by it and others are not. */
const isStateOfThing = (column: Column, { isThing }: Subject): boolean =>
  isThing &&
  holds(column, WORDS.inUse) &&
  (nameWord(column.title, 'ofState') !== null ||
    identifierWords(column.name).some((word) => isNameOf(word, 'ofState', 'en')));

/** The condition of bikes, some of which are retired: it sorts those that are there and those that are not, whatever it is called. */
const isConditionOfGone = (column: Column, of: Subject): boolean =>
  of.isThing && !isOfPeople(of) && holds(column, WORDS.outOfUse);

/** `0正常 1退号`: what nobody has named is a state where one of its meanings is that all is well. */
const isStateByMeaning = (column: Column): boolean =>
  (column.title === '' || column.word_source === 'lexicon') &&
  cellMeanings(column).some(({ label }) => isSaid(label, WORDS.allIsWell));

/** The state of the rows, and not of their payment, their check or their charge: `status`, 铺位状态 of a 铺位. */
function isOwnState(column: Column, of: Subject): boolean {
  const title = withoutCodeTail(column.title);
  const tail = nameWord(title, 'ofState');
  if (tail !== null) return isOwnHead(title.slice(0, -tail.length), of.words.zh.one);
  const words = identifierWords(column.name);
  const at = words.findIndex((word) => isNameOf(word, 'ofState', 'en'));
  if (at < 0 || words.slice(at + 1).some((word) => !isNameOf(word, 'ofCode', 'en'))) return false;
  // Where people live is called so as well.
  if (words[at] === 'st' && !cellsOf(column).every((raw) => raw.length === 1)) return false;
  // And stations.
  if (words[at] === 'sta' && !cellsOf(column).every((raw) => raw.length <= 2)) return false;
  if (
    words[at] === 'state' &&
    !KNOWN_STATES.some((known) => holds(column, known)) &&
    !isKeyOfState(column, of)
  )
    return false;
  const own = identifierWords(of.table.name).map(singular);
  return words.slice(0, at).every((word) => isOwnWord(word, own));
}

/** `state_id` of a ticket, and not of who lives in Ohio. */
const isKeyOfState = ({ type_class: type }: Column, { table }: Subject): boolean =>
  type === 'integer' && !table.columns.some(({ name }) => PLACE.test(name));

const PLACE = /city|county|country|zip|postal|address|street/i;

/** Of any row, or of these: `lsn` of lessons and `eq` of equipment are written short for what they are called. */
const isOwnWord = (word: string, own: readonly string[]): boolean =>
  isNameOf(word, 'ofAnyRow', 'en') ||
  own.some((whole) => whole === singular(word) || (!isEnglishWord(word) && mayBeCutFrom(word, whole)));

const isOwnHead = (head: string, noun: string): boolean =>
  head === '' || isNameOf(head, 'ofAnyRow') || isWithin(head, noun) || head.includes(noun);

/** 交易单 in 交易订单. */
const isWithin = (head: string, noun: string): boolean => {
  let at = 0;
  for (const sign of noun) if (sign === head[at]) at += 1;
  return at === head.length;
};

const KNOWN_STATES = [
  WORDS.wentThrough,
  WORDS.stillOpen,
  WORDS.toCome,
  WORDS.stillThere,
  WORDS.cameToNothing,
];

/** Nearly all of what happened is of one kind, and a few rows are of others: a sale, and now and then what came back. */
function isKindBesideUsual(column: Column, of: Subject): boolean {
  const { distinct = 0, null_share: empty = 1, common_values: [most] = [] } = column.statistics ?? {};
  return (
    !of.isThing &&
    distinct >= 2 &&
    distinct <= MOST_KINDS &&
    empty === 0 &&
    most !== undefined &&
    most.share >= USUAL &&
    isOwnKind(column, of)
  );
}

const MOST_KINDS = 8;
/** A share of the rows; of less than this the others are as well known by the name of all. */
const USUAL = 0.85;

/** The kind of the rows, and not of their payment or their fault: `type`, `shift_type` of shifts, 单据类型 of a 销售单. */
function isOwnKind(column: Column, of: Subject): boolean {
  if (!isOf(column, WORDS.kindOfRow)) return false;
  const title = withoutCodeTail(column.title);
  if (isHan(title, 2)) return isOwnHead(title.replace(KIND_TAIL, ''), of.words.zh.one);
  const own = identifierWords(of.table.name).map(singular);
  return identifierWords(column.name)
    .slice(0, -1)
    .every((word) => isOwnWord(word, own));
}

/** What a kind is called behind whose it is; 红蓝字 of bills says which take others back. */
const KIND_TAIL = /(?:类型|种类|类别|红蓝字)$/u;

/** Some of its rows are in a state of which nobody knows that those in it are still one of them. */
const isInDoubt = (column: Column, of: Subject): boolean =>
  cellsOf(column).length < (column.statistics?.distinct ?? 0) ||
  [...new Set([...cellsLeft(column, of), ...codesOf(column)])].some(
    (raw) => !harmless(of).some((words) => isSaid(meaningOf(column, raw), words)),
  );

/** Also those that no row is in by now: tomorrow some may be. */
const codesOf = (column: Column): string[] => cellMeanings(column).map(({ code }) => code);

/** A thing is one while it lasts; what happened is one from beginning to end. */
const harmless = (of: Subject): (typeof WORDS.state)[] =>
  of.isThing ? [WORDS.stillThere] : [WORDS.wentThrough, WORDS.stillOpen, WORDS.toCome, WORDS.stillThere];

const isOf = (column: Column, words: typeof WORDS.state): boolean => wordFor(wordsOf(column), words) !== null;

const isMarkOfEnd = (column: Column): boolean =>
  (column.type_class === 'boolean' || column.statistics?.distinct === 2) &&
  (column.statistics?.distinct ?? 2) === 2 &&
  ([WORDS.endedFlag, WORDS.liveFlag, WORDS.markOfNothing].some((words) => isOf(column, words)) ||
    (cellsOf(column).every((raw) => raw.length === 1) && mayBeOver(column)));

/** Most checks of a restaurant are settled, and are checks: what happens comes to such an end, unless it came to nothing. */
function isUsualEnd(column: Column, { isThing }: Subject): boolean {
  const [most] = column.statistics?.common_values ?? [];
  const isEnded = most !== undefined && most.share > 0.5 && truthOf(most.value) === true;
  return !isThing && isEnded && isOf(column, WORDS.endedFlag) && !isOf(column, WORDS.markOfNothing);
}

/** A name that nobody explains and that may be short for the end of what the rows are. */
const mayBeOver = ({ name, comment }: Column): boolean => comment === null && mayBeShortForOver(name);

/** A timetable of last winter is none any more, though each has such a day. */
export const isValidUntil = (column: Column): boolean => isOf(column, WORDS.validUntil);

/** On a day of its own, beside those from when and until when it holds. */
const hasHappened = ({ dates }: Subject, until: Column): boolean =>
  dates.some(({ column }) => column !== until && !isTermStart(column));

const isTermStart = (column: Column): boolean =>
  isNameOf(identifierWords(column.name).join(' '), 'termStart', 'en') || isNameOf(column.title, 'termStart');

/** Until when it lasts, or lasted. */
export const isTermEnd = (column: Column): boolean =>
  isNameOf(identifierWords(column.name).join(' '), 'termEnd', 'en') || isNameOf(column.title, 'termEnd');

/** A day that some rows have and some do not: of things whatever it is, unless it is known that it says nothing of an end. */
function isDayOfEnd(column: Column, of: Subject): boolean {
  const share = column.statistics?.null_share ?? 0;
  const isDay = column.type_class === 'date' || column.type_class === 'timestamp';
  if (isDay && isValidUntil(column) && (of.isThing || !hasHappened(of, column))) return true;
  if (!isDay || share <= 0 || share >= 1) return false;
  // Enrollments that have ended were some, and are none of those that a room has.
  if (isCalled(of, TABLE_WORDS.lasting) && isTermEnd(column)) return true;
  const isNothing = isOf(column, WORDS.markOfNothing);
  const isEnd = isOf(column, WORDS.ended);
  // A case is closed and stays a case; a carrier who has left is none.
  if (!of.isThing && !isOfPeople(of))
    return isNothing || mayBeOver(column) || (isEnd && !isOf(column, WORDS.cameToItsEnd));
  if (isNothing || isEnd || mayBeOver(column)) return true;
  // A name that says nothing says nothing of an end either.
  const isNamedDay = column.title !== '' || looksLikeWords(column.name);
  return isNamedDay && !isOf(column, WORDS.harmlessDay) && !isOf(column, WORDS.technical);
}
