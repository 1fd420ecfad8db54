import { rememberByObject } from '@pairsmith/core';
import {
  eventVerb,
  cellMeanings,
  flagAdjective,
  identifierWords,
  isHan,
  isNameOf,
  isParticiple,
  nameColumn,
  plural,
  truthOf,
  wordFor,
  WORDS,
  wordsOf,
  type Words,
} from '@pairsmith/words';
import { cellsLeft, cellsOf, isMark, meaningOf } from '../facts/cells';
import { isTermEnd, isValidUntil } from '../facts/choice-of-rows';
import { isSaid } from '../facts/is-said';
import { isReturn } from '../facts/kinds-of-rows';
import { isOfPeople, type Choice } from '../facts/subject';

/** How a question says that it means all the rows, whatever has become of them: `including closed routes`, 不论状态; empty where nobody has words for it. */
export const allOfThem = rememberByObject((choice: Choice): Words => saidOf(choice, rowsAgain(choice.of)));

/**
 * The same where the sentence speaks of other rows as well: what follows 每个网点的客户数量 would be read of the customers, so that
 * 含停用的网点 names the sites.
 */
export const allOfThose = rememberByObject((choice: Choice): Words => {
  const { zh, en } = choice.of.words;
  const said = saidOf(choice, en.rows);
  return {
    zh: said.zh.startsWith(WHATEVER.zh)
      ? `${WHATEVER.zh}${withOwner(said.zh.slice(WHATEVER.zh.length), zh.one)}`
      : said.zh && `${said.zh}${zh.rows}`,
    en: said.en.replace(WHATEVER.en, (whatever, asked: string) =>
      asked.startsWith(en.one) ? whatever : `regardless of ${en.one} ${asked}`,
    ),
  };
});

/** 网点状态 of 状态; 门店状态 of 连锁门店 says it. */
const withOwner = (asked: string, one: string): string =>
  one.endsWith(asked.replace(/(?:状态|阶段|结果|结论|类型)$/u, '') || asked) ? asked : `${one}${asked}`;

const WHATEVER = { zh: '不论', en: /^regardless of (.+)$/ };

function saidOf(choice: Choice, again: string): Words {
  if (choice.by === 'state') return ofStates(choice, again);
  if (choice.by === 'kind') return ofKinds(choice);
  return choice.by === 'mark' ? ofMarks(choice, again) : ofDays(choice, again);
}

/** `regardless of status`, 不论开票状态; of two states 含停用的. */
function ofStates({ column, of, beside }: Choice, again: string): Words {
  // What a mark says beside the state is no status: `regardless of status` does not speak of it.
  if (beside.some(isMark)) return { zh: '', en: '' };
  const { zh, en } = nameColumn(column);
  const cells = cellsLeft(column, of);
  const others = cells
    .map((raw) => meaningOf(column, raw))
    .filter((meaning) => !isSaid(meaning, WORDS.stillThere) && !isSaid(meaning, WORDS.wentThrough));
  const [other = ''] = others.map((one) => one.toLowerCase());
  const isOfTwo =
    cells.length === 2 && cellMeanings(column).length <= 2 && others.length === 1 && isHan(other, 2, 4);
  const asked = /(?:状态|阶段|结果|结论)$/u.test(zh) && isHan(zh, 2, 6) ? zh : '状态';
  // 不论在线状态 speaks of those online and those offline, and of none that were scrapped.
  const ends = cells.map((raw) => meaningOf(column, raw)).filter((one) => isSaid(one, WORDS.outOfUse));
  const isOfEnd = asked !== '状态' && !asked.startsWith(of.words.zh.one.slice(-2)) && ends.length === 1;
  const all = (said: string): Words => ({
    zh: isOfTwo ? `含${other}的` : isOfEnd ? `含${ends[0]}的` : `${WHATEVER.zh}${asked}`,
    en: said,
  });
  // Nobody speaks of shows regardless of their result; of those that were cancelled they do.
  if (COMES_OUT.test(en))
    return all(others.length === 1 && isParticiple(other) ? `including ${other} ${again}` : '');
  return all(`regardless of ${/(?:status|stage)$/.exec(en)?.[0] ?? 'status'}`);
}

/** What became of something, where it has no other state. */
const COMES_OUT = /(?:^| )(?:result|outcome|decision)$/;

/** `including returns`, 含退货的; of kinds that bring nothing back `regardless of job type`, 不论单据类型. */
function ofKinds({ column }: Choice): Words {
  const { zh, en } = nameColumn(column);
  const [, ...others] = cellsOf(column);
  const back = others.map((raw) => meaningOf(column, raw)).filter(isReturn);
  const [one = ''] = back;
  const isOfOne = back.length === 1;
  return {
    zh: isOfOne && isHan(one, 2, 4) ? `含${one}的` : `${WHATEVER.zh}${isHan(zh, 2, 6) ? zh : '类型'}`,
    en:
      isOfOne && /^[a-z][a-z_ ]+$/i.test(one)
        ? `including ${plural(one.toLowerCase().replace(/_/g, ' '))}`
        : `regardless of ${en}`,
  };
}

/** `including inactive customers`, 含停用的. */
function ofMarks({ called: column, of }: Choice, again: string): Words {
  const isLive = isOf(column, WORDS.liveFlag) && !isOf(column, WORDS.endedFlag);
  const meanings = cellsOf(column).map((raw) => ({ raw, meaning: meaningOf(column, raw) }));
  const told = meanings.filter(
    ({ meaning }) => truthOf(meaning) === null && !isSaid(meaning, WORDS.stillThere),
  );
  const over =
    meanings.find(({ meaning }) => truthOf(meaning) === !isLive) ?? (told.length === 1 ? told[0] : undefined);
  const raw = over?.raw ?? (column.type_class === 'boolean' ? (isLive ? 'false' : 'true') : undefined);
  if (raw === undefined) return { zh: '', en: '' };
  const label = cellMeanings(column).find(({ code }) => code === raw)?.label;
  const said = flagAdjective(column, { raw, label });
  const head = nameColumn(column).zh.replace(/^是否已?|(?:标志|标识|标记|状态)$/gu, '');
  const own = [truthOf(label ?? '') === null ? label : '', isLive ? '' : head].find((one) =>
    isHan(one ?? '', 2, 4),
  );
  // In Chinese a title says more than the name behind it: 禁用 of an is_active.
  const titled = column.title ? flagAdjective({ name: '', title: column.title }, { raw, label }) : said;
  const [, still = ''] = /^是否仍(.{2,4})$/u.exec(column.title) ?? [];
  const zh = titled?.zh?.replace(/的$/, '') ?? own ?? (still && isLive ? `已不${still}` : '');
  const en = isOfPeople(of) && said?.en === 'disabled' ? whoseLogin(of) : said?.en;
  return { zh: zh && `含${zh}的`, en: en ? `including ${en} ${again}` : '' };
}

/** Whose login is disabled is not called so; whether somebody is disabled who has none is another matter. */
const whoseLogin = ({ table }: Choice['of']): string =>
  table.columns.some(({ name }) => /login|password|user_?name|account/i.test(name)) ? 'inactive' : '';

/** `including retired vessels`, 含已停用的. */
function ofDays({ called: column, of }: Choice, again: string): Words {
  if (isValidUntil(column)) return { zh: '含已失效的', en: 'including those no longer valid' };
  const verb = eventVerb(column, false, of.words.zh.one);
  // 下架日期 says what they are by then.
  if (isTermEnd(column) && !isOfPeople(of))
    return { zh: `含已${verb.zh || '结束'}的`, en: `including ended ${again}` };
  if (!isOf(column, WORDS.ended) && !isOf(column, WORDS.markOfNothing)) return { zh: '', en: '' };
  const zh = nameColumn(column).zh.replace(/(?:日期|时间)$/, '');
  const [first = ''] = identifierWords(column.name);
  const participle = verb.en || (ADJECTIVES[first] ?? '');
  // Who died has not left.
  const isGone = isNameOf(identifierWords(column.name).join(' '), 'ofLeaving', 'en');
  return {
    zh: isHan(zh, 2, 4) ? `含已${zh}的` : '',
    en: isGone
      ? `including those ${isOfPeople(of) ? 'who' : 'that'} have left`
      : participle && `including ${participle} ${again}`,
  };
}

/** A noun of two words is not said twice. */
const rowsAgain = ({ words: { en } }: Choice['of']): string => (en.one.includes(' ') ? 'ones' : en.rows);

const isOf = (column: Choice['column'], words: typeof WORDS.state): boolean =>
  wordFor(wordsOf(column), words) !== null;

/** What something is by the noun, or the verb, in its day's name. */
const ADJECTIVES: Record<string, string> = {
  ...{ close: 'closed', closing: 'closed', closure: 'closed', termination: 'terminated', term: 'terminated' },
  ...{ deceased: 'deceased', death: 'deceased', died: 'deceased' },
  sold: 'sold',
  ...{ retirement: 'retired', cancellation: 'cancelled', deactivation: 'deactivated', ended: 'ended' },
};
