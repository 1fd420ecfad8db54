import { flagAdjective, isHan, isNameOf, truthOf, withoutLink } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../../condition';
import { IS_IN, LIVES_IN, type Dimension, type Ref } from '../../facts/subject';
import { isFlag } from '../flags';
import { flagClause } from './flag-clause';
import { fieldName, isFlagName, nameOf, shortName } from './names';

/**
 * A condition as it stands before the noun that it narrows: a time (2024年3月), a clause (位于合肥, 2024年3月下单), what the rows are
 * (已付款, said with 的 or without), a word that is part of the noun (推荐商品, 女会员), or whose they are (已停用部门).
 */
export interface Modifier {
  as: 'time' | 'clause' | 'state' | 'word' | 'owner';
  text: string;
}

type Of<K extends Condition['kind']> = Extract<Condition, { kind: K }>;
type Is = Of<'is'>;

/** null for what no person would say. */
export function modifierOf(condition: Condition): Modifier | null {
  const { ref } = condition;
  switch (condition.kind) {
    case 'is':
      return ref.path.length > 0 ? parentIs(condition) : ownIs(condition);
    case 'among':
      return isEither(condition);
    case 'is_not':
      return isNot(condition);
    case 'during':
      return during(condition);
    case 'above':
      return clause(`${nameOf(ref)}超过${condition.threshold}${condition.ref.field.unit}`);
    case 'between':
      return clause(`${nameOf(ref)}在${condition.low}到${condition.high}${condition.ref.field.unit}之间`);
    case 'contains':
      return clause(`${ref.path.length === 0 ? shortName(ref.field) : nameOf(ref)}包含“${condition.word}”`);
    case 'late':
      return clause(`${nameOf(ref)}晚于${condition.due.words.zh}`);
    case 'pending':
      // 没有到期时间 would be another thing.
      return condition.ref.field.happened.zh
        ? { as: 'state', text: `尚未${condition.ref.field.happened.zh}` }
        : null;
  }
}

const clause = (text: string): Modifier => ({ as: 'clause', text });

const ownIs = (condition: Is): Modifier | null =>
  stateOf(condition) ?? valueClause(condition.ref, valueOf(condition));

/** `类型为标准店`, `位于合肥`, `服务站类型为标准店`, `所属公司位于苏州`; null for a flag, of which nobody says that it is 是. */
function valueClause({ path, field }: Ref<Dimension>, value: string, is = '为'): Modifier | null {
  if (isFlag({ field }) || isFlagName(field.words.zh)) return null;
  const name =
    path.length === 0
      ? fieldName({ ...field, words: { ...field.words, zh: field.short } })
      : nameOf({ path, field });
  if (field.verb === '' || field.verb === LIVES_IN || (is !== '为' && field.verb !== IS_IN)) {
    // 类型为“菜单”的菜单: the value would run into the noun.
    const quoted = name.includes(value) ? `“${value}”` : value;
    return clause(`${name}${is}${quoted}`);
  }
  const [step] = path;
  // An event belongs to nobody.
  const belongs = step?.isPlain && step.from.isThing && step.to.words.zh.unit === '家' ? '所属' : '';
  return clause(`${belongs}${path.at(-1)?.words.zh ?? ''}${is === '为' ? field.verb : '不在'}${value}`);
}

/** `待付款或已付款`, `位于合肥或南京`. */
function isEither({ ref, values }: Of<'among'>): Modifier | null {
  const each = values.map((value): Is => ({ kind: 'is', ref, value }));
  const states = ref.path.length > 0 ? [] : each.flatMap((one) => stateOf(one) ?? []);
  if (states.length === 2 && states.every(({ as }) => as === 'state'))
    return { as: 'state', text: states.map(({ text }) => text).join('或') };
  return valueClause(ref, each.map(valueOf).join('或'));
}

/** `状态不是已取消`, `不在合肥`; 性别不是男 nobody says. */
function isNot({ ref, value }: Of<'is_not'>): Modifier | null {
  const is: Is = { kind: 'is', ref, value };
  return stateOf(is)?.as === 'word' ? null : valueClause(ref, valueOf(is), '不是');
}

/** By a line of data, else by the flag's own name. */
function stateOf({ ref: { field }, value }: Is): Modifier | null {
  const label = field.labels.get(value.raw);
  // In Chinese a title says more than the name behind it.
  const { name, title } = field.column;
  const found = flagAdjective({ name: title ? '' : name, title }, { raw: value.raw, label })?.zh;
  if (found) return isOfSomethingElse(field, found) ? null : asModifier(found);
  if (isFlag({ field })) return asState(flagClause(field.short, isYes(field, value.raw)));
  // 是否通用 may be 通用 or 限本店: what it is, rather than yes or no.
  return isFlagName(field.words.zh) && isHan(label ?? '', 2, 5) ? asState(label ?? null) : null;
}

/** 已生成 of a 回放状态: what has been generated is no room, so that the state is named. */
const isOfSomethingElse = ({ stateOf: head = '' }: Dimension, said: string): boolean =>
  head !== '' && ![...head].some((sign) => said.includes(sign));

const asState = (text: string | null): Modifier | null => (text === null ? null : { as: 'state', text });

const isYes = ({ labels }: Dimension, raw: string): boolean => truthOf(labels.get(raw) ?? raw) === true;

/** 已付款 and 进行中 are states, 推荐 and 女 words before the noun. */
function asModifier(said: string): Modifier {
  const text = withoutLink(said);
  return { as: text !== said || isNameOf(text, 'state') ? 'state' : 'word', text };
}

/** What the rows belong to, narrowed: 已停用部门 (的用户), 所属公司位于苏州 (的门店). */
function parentIs(condition: Is): Modifier | null {
  const owner = condition.ref.path.at(-1)?.words.zh ?? '';
  const state = stateOf(condition);
  if (!state) return valueClause(condition.ref, valueOf(condition));
  // 未开启加密的账号的模版 is one 的 too many.
  return state.text.length > 4 ? null : { as: 'owner', text: `${state.text}${owner}` };
}

/** 红 of a 颜色 is said 红色. */
const valueOf = ({ ref, value }: Is): string =>
  isNameOf(ref.field.words.zh, 'color') && isHan(value.raw, 1, 1) && value.raw !== '色'
    ? `${value.raw}色`
    : value.words.zh;

/** 2024年3月, 2024年3月下单, 到期日期在2024年3月. */
function during(condition: Of<'during'>): Modifier {
  const { ref, period } = condition;
  if (isBarePeriod(condition)) return { as: 'time', text: period.words.zh };
  return clause(
    ref.field.happened.zh
      ? `${period.words.zh}${ref.field.happened.zh}`
      : `${nameOf(ref)}在${period.words.zh}`,
  );
}

/** 回访 of 实际回访. */
export const deedOf = (happened: string): string => happened.replace(/^实际(?=..)/, '');

/** What happened in a bare period, where a verb says it: 下单. */
export const happenedIn = (condition: Condition): string =>
  condition.kind === 'during' ? condition.ref.field.happened.zh : '';
