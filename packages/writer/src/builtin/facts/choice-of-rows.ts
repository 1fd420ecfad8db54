import { isHiddenByOwner, type Column } from '@pairsmith/catalog';
import {
  identifierWords,
  isHan,
  isNameOf,
  looksLikeWords,
  mayBeShortForOver,
  TABLE_WORDS,
  truthOf,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import { cellsOf } from './cells';
import { isCalled } from './kinds-of-rows';
import { isKindBesideUsual } from './rare-kinds';
import { endsFirst, isState, tellsEnd } from './state-of-rows';
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

const isOf = (column: Column, words: typeof WORDS.state): boolean => wordFor(wordsOf(column), words) !== null;

const isMarkOfEnd = (column: Column): boolean =>
  (column.type_class === 'boolean' || column.statistics?.distinct === 2) &&
  (column.statistics?.distinct ?? 2) === 2 &&
  ([WORDS.endedFlag, WORDS.liveFlag, WORDS.markOfNothing].some((words) => isOf(column, words)) ||
    (isOf(column, WORDS.acceptedFlag) && isMostlyYes(column)) ||
    (cellsOf(column).every((raw) => raw.length === 1) && mayBeOver(column)));

/** Attempts that were refused are few; one answer of many is accepted, and the others are answers as well. */
const isMostlyYes = ({ statistics }: Column): boolean => {
  const [most] = statistics?.common_values ?? [];
  return most !== undefined && most.share > 0.5 && truthOf(most.value) === true;
};

/** Most checks of a restaurant are settled, and are checks: what happens comes to such an end, unless it came to nothing. */
function isUsualEnd(column: Column, { isThing }: Subject): boolean {
  return (
    !isThing && isMostlyYes(column) && isOf(column, WORDS.endedFlag) && !isOf(column, WORDS.markOfNothing)
  );
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
