import type { Column } from '@pairsmith/catalog';
import {
  cellMeanings,
  eventVerb,
  flagAdjective,
  identifierWords,
  isHan,
  nameColumn,
  truthOf,
  wordFor,
  WORDS,
  wordsOf,
  type Words,
} from '@pairsmith/words';
import { isSaid } from './is-said';
import { isOfPeople, type Choice, type Subject } from './subject';

/**
 * What the rows of a table differ in so that who counts them has to say which are meant, or that all are: a state of theirs, a mark
 * of those that are none any more, a day that only those have which ended. Nobody can list the words for what is over, so it is the
 * other way round: where the data has rows in another state than those that are known to be harmless, there is a choice. The state
 * tells more than the mark, and the mark more than the day.
 */
export function choiceOf(of: Subject): Choice | null {
  const states = of.table.columns.filter((column) => isOwnState(column, of) && isInDoubt(column, of));
  const marks = of.table.columns.filter(isMarkOfEnd);
  const days = of.table.columns.filter((column) => isDayOfEnd(column, of));
  const [column, ...beside] = [...states, ...marks, ...days].filter(
    (one) => one !== of.softDeleteFilter?.column,
  );
  if (!column) return null;
  const whole = states.includes(column)
    ? wholeOfStates(column)
    : marks.includes(column)
      ? wholeOfMarks(column, of)
      : wholeOfDays(column, of);
  return { of, column, beside, whole };
}

const NO_WORDS: Words = { zh: '', en: '' };

/** What its rows hold; where they hold more than the statistics list, whatever has a meaning. */
function cellsOf(column: Column): string[] {
  const listed = (column.statistics?.common_values ?? []).map(({ value }) => value);
  const isWhole = listed.length >= (column.statistics?.distinct ?? 0);
  return isWhole ? listed : [...new Set([...listed, ...cellMeanings(column).map(({ code }) => code)])];
}

const meaningOf = (column: Column, raw: string): string =>
  cellMeanings(column).find(({ code }) => code === raw)?.label ?? raw;

const isSort = ({ type_class: type, statistics }: Column): boolean =>
  ['text', 'integer', 'boolean', 'enum'].includes(type) &&
  (statistics?.distinct ?? 0) >= 2 &&
  (statistics?.distinct ?? 0) <= MOST_STATES;

/** More are no states. */
const MOST_STATES = 15;

/** The state of the rows, and not of their payment, their check or their charge: `status`, 合同状态 of a 仓储合同. */
function isOwnState(column: Column, of: Subject): boolean {
  if (!isSort(column) || column.type_class === 'boolean') return false;
  const { title } = column;
  const ofTitle = /^(.*)(?:状态|阶段)$/u.exec(title)?.[1];
  if (
    cellsOf(column).some((raw) => isSaid(meaningOf(column, raw), WORDS.cameToNothing)) &&
    isStateName(column)
  )
    return true;
  if (ofTitle !== undefined) return isOwnHead(ofTitle, of.words.zh.one);
  const words = identifierWords(column.name);
  const at = words.findIndex((word) => STATE_WORDS.includes(word));
  if (at < 0 || words.slice(at + 1).some((word) => !['code', 'cd', 'id'].includes(word))) return false;
  // Where people live is called so as well.
  if (words[at] === 'state' && !cellsOf(column).some((raw) => isKnownState(meaningOf(column, raw))))
    return false;
  const own = identifierWords(of.table.name);
  return words.slice(0, at).every((word) => GENERAL_HEADS.includes(word) || own.includes(word));
}

/** 收款状态, `order_status`: of whatever, where some of its rows came to nothing. */
const isStateName = ({ title, name }: Column): boolean =>
  /(?:状态|阶段|结果|结论|审核|审批|确认)$/u.test(title) ||
  [...STATE_WORDS.slice(0, 3), 'result', 'outcome', 'decision', 'disposition'].some((word) =>
    identifierWords(name).includes(word),
  );

const STATE_WORDS = ['status', 'stat', 'sts', 'state', 'stage', 'zt'];
const GENERAL_HEADS = ['run', 'record', 'current', 'life', 'cycle', 'lifecycle', 'work', 'business', 'coop'];
const GENERAL_TITLES = [
  '',
  '使用',
  '运行',
  '业务',
  '单据',
  '记录',
  '当前',
  '合作',
  '营业',
  '经营',
  '在职',
  '数据',
];

const isOwnHead = (head: string, noun: string): boolean =>
  GENERAL_TITLES.includes(head) || noun.includes(head) || head.includes(noun);

const isKnownState = (meaning: string): boolean =>
  [WORDS.wentThrough, WORDS.stillOpen, WORDS.toCome, WORDS.stillThere, WORDS.cameToNothing].some((words) =>
    isSaid(meaning, words),
  );

/** Some of its rows are in a state of which nobody knows that those in it are still one of them. */
const isInDoubt = (column: Column, of: Subject): boolean =>
  cellsOf(column).length < (column.statistics?.distinct ?? 0) ||
  cellsOf(column).some((raw) => !harmless(of).some((words) => isSaid(meaningOf(column, raw), words)));

/** A thing is one while it lasts; what happened is one from beginning to end. */
const harmless = (of: Subject): (typeof WORDS.state)[] =>
  of.isThing ? [WORDS.stillThere] : [WORDS.wentThrough, WORDS.stillOpen, WORDS.toCome, WORDS.stillThere];

const isMarkOfEnd = (column: Column): boolean =>
  (column.type_class === 'boolean' || column.statistics?.distinct === 2) &&
  (column.statistics?.distinct ?? 2) === 2 &&
  [WORDS.endedFlag, WORDS.liveFlag, WORDS.markOfNothing].some((words) => isOf(column, words));

const isOf = (column: Column, words: typeof WORDS.state): boolean => wordFor(wordsOf(column), words) !== null;

/** A day that some rows have and some do not: of things whatever it is, unless it is known that it says nothing of an end. */
function isDayOfEnd(column: Column, of: Subject): boolean {
  const share = column.statistics?.null_share ?? 0;
  const isDay = column.type_class === 'date' || column.type_class === 'timestamp';
  if (!isDay || share <= 0 || share >= 1) return false;
  // A case is closed and stays a case; a carrier who has left is none.
  if (!of.isThing && !isOfPeople(of))
    return (
      isOf(column, WORDS.markOfNothing) || (isOf(column, WORDS.ended) && !isOf(column, WORDS.cameToItsEnd))
    );
  if (isOf(column, WORDS.ended) || isOf(column, WORDS.markOfNothing)) return true;
  return !isOf(column, WORDS.harmlessDay) && !isOf(column, WORDS.technical);
}

/** `regardless of status`, 不论合同状态; of two states 含停用的. */
function wholeOfStates(column: Column): Words {
  const { zh, en } = nameColumn(column);
  const others = cellsOf(column)
    .map((raw) => meaningOf(column, raw))
    .filter((meaning) => !isSaid(meaning, WORDS.stillThere) && !isSaid(meaning, WORDS.wentThrough));
  const [other = ''] = others;
  const isOfTwo = cellsOf(column).length === 2 && others.length === 1 && isHan(other, 2, 4);
  const asked = /(?:状态|阶段|结果|结论)$/u.test(zh) && isHan(zh, 2, 6) ? zh : '状态';
  const [last = ''] = /(?:status|stage|result|outcome|decision)$/.exec(en) ?? [];
  return {
    zh: isOfTwo ? `含${other}的` : `不论${asked}`,
    en: `regardless of ${last || 'status'}`,
  };
}

/** `including inactive customers`, 含停用的. */
function wholeOfMarks(column: Column, of: Subject): Words {
  const isLive = isOf(column, WORDS.liveFlag) && !isOf(column, WORDS.endedFlag);
  const meanings = cellsOf(column).map((raw) => ({ raw, meaning: meaningOf(column, raw) }));
  const told = meanings.filter(
    ({ meaning }) => truthOf(meaning) === null && !isSaid(meaning, WORDS.stillThere),
  );
  const over =
    meanings.find(({ meaning }) => truthOf(meaning) === !isLive) ?? (told.length === 1 ? told[0] : undefined);
  const raw = over?.raw ?? (column.type_class === 'boolean' ? (isLive ? 'false' : 'true') : undefined);
  if (raw === undefined) return NO_WORDS;
  const label = cellMeanings(column).find(({ code }) => code === raw)?.label;
  const said = flagAdjective(column, { raw, label });
  const head = nameColumn(column).zh.replace(/^是否已?|(?:标志|标识|标记|状态)$/gu, '');
  const own = [truthOf(label ?? '') === null ? label : '', isLive ? '' : head].find((one) =>
    isHan(one ?? '', 2, 4),
  );
  const zh = said?.zh?.replace(/的$/, '') ?? own ?? '';
  return { zh: zh && `含${zh}的`, en: said?.en ? `including ${said.en} ${of.words.en.rows}` : '' };
}

/** `including retired vessels`, 含已停用的. */
function wholeOfDays(column: Column, of: Subject): Words {
  const zh = nameColumn(column).zh.replace(/(?:日期|时间)$/, '');
  const [first = ''] = identifierWords(column.name);
  const participle = eventVerb(column).en || (ADJECTIVES[first] ?? '');
  const isGone = isOfPeople(of) || ['left', 'leave', 'departed', 'exited'].includes(participle);
  const isKnown = isOf(column, WORDS.ended) || isOf(column, WORDS.markOfNothing);
  return {
    zh: isKnown && isHan(zh, 2, 4) ? `含已${zh}的` : '',
    en: !isKnown
      ? ''
      : isGone
        ? `including those ${isOfPeople(of) ? 'who' : 'that'} have left`
        : participle && `including ${participle} ${of.words.en.rows}`,
  };
}

/** What something is by the noun, or the verb, in its day's name. */
const ADJECTIVES: Record<string, string> = {
  ...{ close: 'closed', closing: 'closed', closure: 'closed', termination: 'terminated', term: 'terminated' },
  ...{ retirement: 'retired', cancellation: 'cancelled', deactivation: 'deactivated', ended: 'ended' },
};
