import {
  codeMeanings,
  hasHan,
  identifierWords,
  isNameOf,
  singular,
  wordFor,
  WORDS,
  wordsOf,
  type ColumnWords,
} from '@pairsmith/words';
import type { Column, Table } from '../table';
import type { ColumnRole } from './column-role';

/** The soft-delete role with the cell that rows in use hold, or null where the column is none or its values stay a riddle. */
export function softDelete(
  column: Column,
  words: ColumnWords,
  columns: readonly Column[] = [column],
): ColumnRole | null {
  const state = deletedOfTwo(column);
  if (state) return state;
  const word =
    wordFor(words, WORDS.softDelete) ??
    endOfVersion(column, words, columns) ??
    markOfNone(column, words, columns);
  if (!word) return null;
  const answer = (live: string | null): ColumnRole => ({
    role: 'soft_delete',
    evidence: [`word: ${word}`],
    live,
  });
  switch (column.type_class) {
    case 'timestamp':
    case 'date':
      return column.nullable ? answer(null) : null;
    case 'boolean':
      return answer('false');
    case 'integer':
    case 'text':
    case 'enum': {
      const live = liveCode(column);
      return live === null ? null : answer(live);
    }
    default:
      return null;
  }
}

/**
 * Until when the row told how it is; those of before stand in the same table, as its comment says: empty for the current record. Or the
 * rows of before refer to the present one.
 */
function endOfVersion(column: Column, words: ColumnWords, columns: readonly Column[]): string | null {
  if (column.type_class !== 'timestamp' && column.type_class !== 'date') return null;
  const told = inComment(words, WORDS.emptyIfCurrent);
  const isMostlyPresent = (column.statistics?.null_share ?? 0) >= MOSTLY_PRESENT;
  if (told !== null || !isMostlyPresent || wordFor(words, WORDS.validUntil) === null) return told;
  return columns.map((one) => wordFor(wordsOf(one), WORDS.stateBefore)).find((word) => word !== null) ?? null;
}

/** More of the rows are of the present. */
const MOSTLY_PRESENT = 0.5;

/**
 * A test, a voided row: by its name, or by what the comment of a mark says of the rows that have it. What was reversed is none either,
 * unless the row that reverses it stands beside it with the amount taken off, so that both together come to nothing.
 */
function markOfNone(column: Column, words: ColumnWords, columns: readonly Column[]): string | null {
  if (column.type_class !== 'boolean' && (column.statistics?.distinct ?? 3) > 2) return null;
  if (!['boolean', 'integer', 'text', 'enum'].includes(column.type_class)) return null;
  // An event in test mode takes test orders, and is an event.
  const isSetting = columns.some(namesThing) && wordFor(words, WORDS.ofMode) !== null;
  return (
    (isSetting ? null : (wordFor(asTold(words), WORDS.notReal) ?? toldAsNone(words))) ??
    (columns.some(goesBothWays) ? null : wordFor(words, WORDS.takenBack))
  );
}

/** Of a mark of those that count, 是否有效, the comment tells what the others are. */
const toldAsNone = (words: ColumnWords): string | null =>
  wordFor(words, WORDS.liveFlag) === null ? inComment(words, WORDS.notReal) : null;

/** By its title alone, where that is Chinese: 是否列入必检 of goods, and no `is_test` of orders. */
const asTold = (words: ColumnWords): ColumnWords => (hasHan(words.title) ? { ...words, name: '' } : words);

const namesThing = ({ name, title }: Column): boolean =>
  isNameOf(name.toLowerCase(), 'bareName', 'en') || isNameOf(title, 'bareName');

const goesBothWays = ({ type_class: type, statistics }: Column): boolean =>
  (type === 'decimal' || type === 'integer') && Number(statistics?.range?.min ?? 0) < 0;

/** Marks that say different things of a row: one that is no test may have been deleted. */
export const isMarkOfNone = (column: Column): boolean =>
  markOfNone(column, wordsOf(column), []) !== null && wordFor(wordsOf(column), WORDS.softDelete) === null;

const inComment = ({ description }: ColumnWords, kind: (typeof WORDS)['notReal']): string | null =>
  wordFor(
    { title: description, description: '', name: description.replace(/[^a-z0-9]+/g, ' ').trim() },
    kind,
  );

/** The customer does not see the order any more, and bought all the same: 用户订单删除状态, but not of the users themselves. */
export function isHiddenByOwner(words: ColumnWords, { name, title }: Pick<Table, 'name' | 'title'>): boolean {
  const said = inComment(words, WORDS.hiddenByOwner) ?? wordFor(words, WORDS.deletedByParty);
  if (said === null) return false;
  const own = identifierWords(name).map(singular);
  return hasHan(said)
    ? !title.includes(said.slice(0, 2))
    : !said.split(' ').some((word) => own.includes(word));
}

/** `1正常 3删除`: a state of two, one of which is that of deleted rows; of a 数据状态 also 失效. */
function deletedOfTwo(column: Column): ColumnRole | null {
  const meanings = codeMeanings(column);
  const isOfRecord = wordFor(wordsOf(column), WORDS.stateOfRecord) !== null;
  const [gone, ...others] = meanings.filter(
    ({ label }) => isDeletedState(label) || (isOfRecord && isGoneState(label)),
  );
  const live = meanings.find(({ code }) => code !== gone?.code);
  if (!gone || !live || others.length > 0 || meanings.length !== 2) return null;
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => value);
  if (!cells.every((cell) => meanings.some(({ code }) => code === cell))) return null;
  return { role: 'soft_delete', evidence: [`meaning: ${gone.label}`], live: live.code };
}

/** What a state is called that deleted rows are in. */
export const isDeletedState = (label: string): boolean =>
  wordFor({ title: label, description: '', name: label.toLowerCase() }, WORDS.deletedState) !== null;

const isGoneState = (label: string): boolean =>
  wordFor({ title: label, description: '', name: label.toLowerCase() }, WORDS.goneState) !== null;

const isLive = (label: string): boolean => isNameOf(label, 'inUse') || isNameOf(label, 'inUse', 'en');
const LIVE_CODES = ['0', 'N', 'n', 'F', 'f', 'false', 'no', 'NO', '否'];
/** What stands against each of them. */
const GONE_CODES = ['1', 'Y', 'y', 'T', 't', 'true', 'yes', 'YES', '是'];

/** By the comment's meanings, else the usual sign for "no" among the values that occur. */
function liveCode(column: Column): string | null {
  const meant = codeMeanings(column).find(({ label }) => isLive(label));
  if (meant) return meant.code;
  const values = column.enum_values ?? column.statistics?.common_values.map(({ value }) => value) ?? [];
  const known = LIVE_CODES.find((code) => values.includes(code));
  if (known !== undefined) return known;
  const [only] = values;
  if (values.length === 1 && only !== undefined && GONE_CODES.includes(only))
    return LIVE_CODES[GONE_CODES.indexOf(only)] ?? null;
  return column.type_class === 'integer' && values.length === 0 ? '0' : null;
}

/** Not one row is marked as in use: to ask for those would be to ask for nothing, so that the mark marks nothing. */
export function marksEveryRow({ type_class, statistics }: Column, live: string | null): boolean {
  if (!statistics) return false;
  if (live === null) return statistics.null_share === 0;
  const cell = type_class === 'boolean' ? live.slice(0, 1) : live;
  const isLive = ({ value }: { value: string }): boolean =>
    (type_class === 'boolean' ? value.slice(0, 1) : value) === cell;
  const known = statistics.common_values.reduce((sum, { share }) => sum + share, statistics.null_share);
  return statistics.common_values.length > 0 && known > 0.999 && !statistics.common_values.some(isLive);
}

/** What a table's column says of a deletion where it says so of every row. */
export const MARKS_ALL = 'every row is marked as deleted';
