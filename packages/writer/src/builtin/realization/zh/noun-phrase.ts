import { isHan, isNameOf, measureWordOf } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../../condition';
import { IS_IN, LIVES_IN, type Subject } from '../../facts/subject';
import { isAlways } from '../../facts/days-of-rows';
import { deedOf, happenedIn, modifierOf, type Modifier } from './modifiers';
import { ownName } from './names';

/** More signs before a noun are a riddle. */
const LONGEST = 26;

/** The subject's rows under the conditions: `已付款的订单`, `2023年3月位于合肥的推荐商品`; null where nobody would say so much at once. */
export const rowsOf = (of: Subject, where: Condition[] = []): string | null => phrase(of, where, '的');

/** The same before another 的: `已付款订单` (的金额). */
export const rowsBefore = (of: Subject, where: Condition[] = []): string | null => phrase(of, where, '');

function phrase(of: Subject, where: Condition[], link: '的' | ''): string | null {
  const { rows } = of.words.zh;
  if (where.length === 0) return rows;
  if (where.some((condition) => saysNothing(of, condition)) || where.filter(isPlace).length > 1) return null;
  const parts = partsOf(of, where);
  if (!parts || parts.lead.length > LONGEST) return null;
  const { lead, states, words } = parts;
  const [state] = states;
  // Between a month and a state stands 的: 2024年3月已完成 would say when.
  const isPlain = states.length === 1 && state !== undefined && state.length <= 4 && lead === parts.time;
  const noun = `${words.join('')}${withoutOwner(rows, where)}`;
  if (isPlain) return `${lead}${lead && '的'}${state}${lead ? '' : link}${noun}`;
  const clauses = [lead.slice(parts.time.length), ...states].filter(Boolean).join('且');
  const head = `${parts.time}${clauses}`;
  return head ? `${withoutEcho(head, noun, where)}的${noun}` : noun;
}

/** 已完成订单的订单明细 are the 明细 of those orders. */
function withoutOwner(rows: string, where: Condition[]): string {
  const owners = where.flatMap(({ ref: { path } }) => path.at(-1)?.words.zh ?? []);
  const owner = owners.find((one) => rows.startsWith(one) && [...rows].length - [...one].length >= 2);
  return owner === undefined ? rows : rows.slice(owner.length);
}

/** 名称包含“公司”的公司: what they are called anyway. */
const saysNothing = (of: Subject, condition: Condition): boolean =>
  condition.kind === 'contains' && of.words.zh.one.includes(condition.word);

/** Of two places one lies in the other, or nothing in both. */
const isPlace = ({ ref: { field } }: Condition): boolean =>
  'verb' in field && (field.verb === IS_IN || field.verb === LIVES_IN);

/** 2024年3月投诉的投诉记录 says 投诉 once too often, and so does 实际回访的客户回访. */
const withoutEcho = (head: string, noun: string, where: Condition[]): string => {
  const verb = where.length === 1 && where[0] ? happenedIn(where[0]) : '';
  const deed = deedOf(verb);
  // Where some rows lack the day, the verb says that those are meant that have it.
  const isEcho =
    (verb !== '' && noun.startsWith(verb)) ||
    (isHan(deed, 2) && where.every(isAlwaysDated) && (noun.startsWith(deed) || noun.endsWith(deed)));
  return isEcho && head.endsWith(verb) ? head.slice(0, -verb.length) : head;
};

const isAlwaysDated = (condition: Condition): boolean =>
  condition.kind === 'during' && isAlways(condition.ref.field.column);

/** 服务合同 rather than 类型为服务合同的合同: a kind that ends in what the rows are says it itself. */
function modifierFor(of: Subject, condition: Condition): Modifier | null {
  const { one } = of.words.zh;
  const kind = condition.kind === 'is' && condition.ref.path.length === 0 ? condition.value.words.zh : '';
  const isKind = isHan(kind, one.length + 1, one.length + 6) && isHan(one, 2) && kind.endsWith(one);
  if (isKind) return { as: 'word', text: kind.slice(0, -one.length) };
  const modifier = modifierOf(condition);
  if (!modifier || saysTwice(of, condition, modifier)) return null;
  return isOwnKind(of, modifier)
    ? { as: 'word', text: modifier.text.slice(0, -one.length) }
    : withoutNoun(of, condition, modifier);
}

/** 有效投诉 of 投诉. */
const isOwnKind = ({ words: { zh } }: Subject, { as, text }: Modifier): boolean =>
  as === 'state' && isHan(zh.one, 2) && text.endsWith(zh.one) && isHan(text.slice(0, -zh.one.length), 2);

/** 尚未退款的退款: what would have happened is what they are. */
const saysTwice = (of: Subject, { kind }: Condition, { text }: Modifier): boolean =>
  kind === 'pending' && text.slice('尚未'.length) === of.words.zh.one;

/** 积分超过200的用户 rather than 用户积分超过200的用户. */
function withoutNoun(of: Subject, { kind, ref }: Condition, modifier: Modifier): Modifier {
  const name = ref.field.words.zh;
  const isFigure = ref.path.length === 0 && (kind === 'above' || kind === 'between');
  return isFigure && modifier.text.startsWith(name)
    ? { ...modifier, text: `${ownName(of, ref.field)}${modifier.text.slice(name.length)}` }
    : modifier;
}

interface Parts {
  /** 2024年3月 */
  time: string;
  /** The time, and what is said in clauses or whose the rows are. */
  lead: string;
  states: string[];
  words: string[];
}

/** Periods first. Beside a clause a period says of what it is: 2021年10月报修且位于合肥. */
function partsOf(of: Subject, where: Condition[]): Parts | null {
  const modifiers = where.map((condition) => ({ ...modifierFor(of, condition), condition }));
  if (!modifiers.every((one): one is Modifier & { condition: Condition } => one.as !== undefined))
    return null;
  const as = (...kinds: Modifier['as'][]) => modifiers.filter((one) => kinds.includes(one.as));
  const isAlone = as('clause', 'state').length === 0;
  const times = as('time').map(({ text, condition }) => ({
    text,
    verb: isAlone ? '' : happenedIn(condition),
  }));
  const clauses = [
    ...times.filter(({ verb }) => verb).map(({ text, verb }) => `${text}${verb}`),
    ...as('clause').map(({ text }) => text),
  ];
  const owners = as('owner').map(({ text }) => text);
  if (owners.length > 1 || (owners.length > 0 && clauses.length + as('state', 'word').length > 0))
    return null;
  if (clauses.length > 2) return null;
  const time = times
    .filter(({ verb }) => !verb)
    .map(({ text }) => text)
    .join('');
  return {
    time,
    lead: `${time}${clauses.join('且')}${owners.join('')}`,
    states: as('state').map(({ text }) => text),
    words: as('word').map(({ text }) => text),
  };
}

/** Records need their 记录 to be counted: `订单记录数`, `投喂明细条数`; what happens has its times: `人员异动次数`; things need nothing: `服务台数量`. */
const counted = (rows: string, { words: { zh } }: Subject): string => {
  if (rows.endsWith('记录')) return `${rows}数`;
  if (zh.unit === '次') return `${rows}次数`;
  return isNameOf(rows, 'record') || isLine(zh) ? `${rows}条数` : `${rows}数量`;
};

/** 订单商品: how many lines there are, rather than how much was ordered. */
const isLine = ({ unit, rows }: Subject['words']['zh']): boolean =>
  unit === '条' && measureWordOf(rows)?.unit === '种';

/** `已停用的服务台数量`. */
export const countOf = (of: Subject, where: Condition[] = []): string | null => {
  const rows = rowsOf(of, where);
  return rows && counted(rows, of);
};

/** `服务台数量`. */
export const numberOf = (of: Subject): string => counted(of.words.zh.rows, of);

/** Narrows what follows in the middle of a sentence: `2023年3月`, `已付款的订单中`; empty without conditions. */
export function among(of: Subject, where: Condition[]): string | null {
  if (where.length === 0) return '';
  if (where.every(isBarePeriod)) return whenOf(where);
  const rows = rowsOf(of, where);
  return rows && `${rows}中`;
}

/** The same at the head of a sentence. */
export const within = (of: Subject, where: Condition[]): string | null => {
  const lead = among(of, where);
  return lead?.endsWith('中') ? `${lead}，` : lead;
};

/** What did or did not happen: `2023年7月` and `转群记录`, said apart, so that the time can stand first. */
export function happening(of: Subject, where: Condition[]) {
  const rest = where.filter((condition) => !isBarePeriod(condition));
  return { when: whenOf(where), rows: rowsOf(of, rest), isNarrow: rest.length > 0 };
}

/** The bare periods among the conditions. */
export const whenOf = (where: Condition[]): string =>
  where
    .filter(isBarePeriod)
    .map((condition) => modifierOf(condition)?.text ?? '')
    .join('');

/** Rows that meet the condition, where the sentence has named the rows: `已付款的`, `位于合肥的`, `女会员`. */
export function those(of: Subject, condition: Condition): string | null {
  const modifier = modifierFor(of, condition);
  if (!modifier || modifier.as === 'time') return null;
  return modifier.as === 'word' ? `${modifier.text}${of.words.zh.rows}` : `${modifier.text}的`;
}

/** The condition as a heading names it. */
export const conditionName = (condition: Condition): string =>
  modifierOf(condition)?.text ?? condition.ref.field.words.zh;

/** Head of a keyword question: `2023年3月`, `已付款的订单`. */
export const keywords = (of: Subject, where: Condition[]): string | null =>
  where.every(isBarePeriod) ? whenOf(where) : rowsOf(of, where);

/** The same with the rows named always: `2023年3月 订单记录`. */
export function keyRows(of: Subject, where: Condition[]): string | null {
  const { when, rows } = happening(of, where);
  return rows && `${when} ${rows}`;
}
