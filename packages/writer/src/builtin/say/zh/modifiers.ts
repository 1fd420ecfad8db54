import { flagAdjective } from '@pairsmith/words';
import { isBarePeriod, type Condition } from '../../condition';
import { IS_IN, type Dimension } from '../../facts/subject';
import { isFlag } from '../flags';
import { flagClause } from './flag-clause';
import { isFlagName, nameOf } from './names';

/**
 * A condition as it stands before the noun that it narrows: a time (2024年3月), a clause (位于合肥, 2024年3月下单), what the rows are
 * (已付款, said with 的 or without), a word that is part of the noun (推荐商品, 女会员), or whose they are (已停用部门).
 */
export interface Modifier {
  as: 'time' | 'clause' | 'state' | 'word' | 'owner';
  text: string;
}

type Is = Extract<Condition, { kind: 'is' }>;

/** null for what no person would say. */
export function modifierOf(condition: Condition): Modifier | null {
  switch (condition.kind) {
    case 'is':
      return condition.ref.path.length > 0 ? parentIs(condition) : ownIs(condition);
    case 'during':
      return during(condition);
    case 'above':
      return clause(`${nameOf(condition.ref)}超过${condition.threshold}${condition.ref.field.unit}`);
  }
}

const clause = (text: string): Modifier => ({ as: 'clause', text });

function ownIs(condition: Is): Modifier | null {
  const { field } = condition.ref;
  return (
    stateOf(condition) ??
    (isFlag({ field }) || isFlagName(field.words.zh)
      ? null
      : clause(`${field.verb || `${field.short}为`}${valueOf(condition)}`))
  );
}

/** By a line of data, else by the flag's own name. */
function stateOf({ ref: { field }, value }: Is): Modifier | null {
  const found = flagAdjective(field.column, { raw: value.raw, label: field.labels.get(value.raw) })?.zh;
  if (found) return asModifier(found);
  const label = field.labels.get(value.raw) ?? '';
  // 是否通用 may be 通用 or 限本店: what it is, rather than yes or no.
  const said = isFlag({ field })
    ? flagClause(field.short, isYes(field, value.raw))
    : isFlagName(field.words.zh) && /^\p{Script=Han}{2,5}$/u.test(label)
      ? label
      : null;
  return said === null ? null : { as: 'state', text: said };
}

const isYes = ({ labels }: Dimension, raw: string): boolean =>
  /^(是|有|yes|true|y|t|1)$/i.test(labels.get(raw) ?? raw);

/** 已付款 and 进行中 are states, 推荐 and 女 words before the noun. */
function asModifier(said: string): Modifier {
  const text = said.replace(/的$/, '');
  return { as: text !== said || /^[已未待在非不正没]/.test(text) ? 'state' : 'word', text };
}

/** What the rows belong to, narrowed: 已停用部门 (的用户), 所属公司位于苏州 (的门店); an event belongs to nobody. */
function parentIs(condition: Is): Modifier | null {
  const { path, field } = condition.ref;
  const [step] = path;
  const owner = path.at(-1)?.words.zh ?? '';
  const state = stateOf(condition);
  // 未开启加密的账号的模版 is one 的 too many.
  if (state) return state.text.length > 4 ? null : { as: 'owner', text: `${state.text}${owner}` };
  if (isFlag({ field }) || isFlagName(field.words.zh)) return null;
  if (field.verb !== '') {
    const belongs = step?.isPlain && step.from.isThing && step.to.words.zh.unit === '家' ? '所属' : '';
    return clause(`${belongs}${owner}${field.verb}${valueOf(condition)}`);
  }
  return clause(`${nameOf(condition.ref)}为${valueOf(condition)}`);
}

/** 红 of a 颜色 is said 红色. */
const valueOf = ({ ref, value }: Is): string =>
  /色$/.test(ref.field.words.zh) && /^\p{Script=Han}$/u.test(value.raw) && value.raw !== '色'
    ? `${value.raw}色`
    : value.words.zh;

/** 2024年3月, 2024年3月下单, 到期日期在2024年3月. */
function during(condition: Extract<Condition, { kind: 'during' }>): Modifier {
  const { ref, period } = condition;
  if (isBarePeriod(condition)) return { as: 'time', text: period.words.zh };
  return clause(
    ref.field.happened.zh
      ? `${period.words.zh}${ref.field.happened.zh}`
      : `${nameOf(ref)}在${period.words.zh}`,
  );
}

/** What happened in a bare period, where a verb says it: 下单. */
export const happenedIn = (condition: Condition): string =>
  condition.kind === 'during' ? condition.ref.field.happened.zh : '';

/** Where the rows are: nothing else may stand between 里 and it. */
export const isPlaced = (condition: Condition): boolean =>
  condition.kind === 'is' && condition.ref.field.verb === IS_IN;
