import { isTimeCondition } from '../sql-times';
import type { Condition } from '../conditions';
import type { SqlAggregate } from '../sql-aggregates';
import { conflict, unread, type Check, type Sides } from './check';
import { chosenValues, isLiveFilter } from './values';

/** Conditions that deny something: no row, no cell, not this value. */
function denials(sides: Sides): number {
  const { sql, names } = sides;
  const denied = sql.conditions.filter(
    (one) => one.place !== 'label' && !isLiveFilter(one, names) && !isTimeCondition(one) && isDenial(one),
  );
  return denied.length + sql.setOperations.filter((kind) => kind === 'SETOP_EXCEPT').length;
}

function isDenial({ kind, isDenied, comparison, constants, isPlain, origins }: Condition): boolean {
  const isZero = constants.some(({ kind: type, text }) => type === 'number' && Number(text) === 0);
  const isFalse = constants.some(({ kind: type, text }) => type === 'boolean' && text === 'false');
  switch (kind) {
    case 'exists':
    case 'in':
    case 'like':
    case 'true':
      return isDenied;
    case 'null':
      return !isDenied;
    case 'compare':
      // count(…) = 0: there is none.
      if (comparison === '=' && isZero) return !isPlain || origins.length === 0;
      if (comparison === '=') return isFalse;
      return comparison === '<>' && !isZero;
    case 'other':
      return false;
  }
}

export const checkNegation: Check = (sides) => {
  const { question, sql } = sides;
  const [asked, used] = [question.negations, denials(sides)];
  if (question.isInclusive && !sql.hasOuterJoin)
    return [conflict('negation', '问题要保留没有对应记录的行，SQL没有外连接')];
  if (used > 0 && asked === 0) {
    // 未付款 may be the label of a code that the SQL states by its opposite.
    return chosenValues(sides).some(({ isDenied }) => isDenied) && /[未不非无]/.test(question.text)
      ? []
      : [conflict('negation', 'SQL含有否定条件，问题没有否定')];
  }
  if (asked > 0 && used === 0) {
    if (sql.aggregates.some(isCountOfColumn) && sql.aggregates.length > 1)
      return [unread('negation', '没有读懂SQL如何去掉问题所否定的部分')];
    const isByOtherWords =
      sql.conditions.some(({ kind }) => kind === 'other') || isComplement(sides) || isNegativeLabel(sides);
    return isByOtherWords ? [] : [conflict('negation', '问题含有否定，SQL没有否定条件')];
  }
  return [];
};

/** 待付款, 未开始: the chosen code's own label denies. */
const isNegativeLabel = (sides: Sides): boolean =>
  chosenValues(sides).some(({ origin, constant }) =>
    (sides.names.values.get(origin.column)?.get(constant.text) ?? []).some((label) =>
      /^[待未不无非]/.test(label),
    ),
  );

/** count(*) - count(c): the rows without c. */
const isCountOfColumn = ({ name, args, isDistinct }: SqlAggregate): boolean =>
  name === 'count' && args.length > 0 && !isDistinct;

/** 未完成: all codes but one. */
function isComplement(sides: Sides): boolean {
  const chosen = chosenValues(sides);
  return chosen.some(({ origin }) => {
    const all = sides.names.values.get(origin.column)?.size ?? 0;
    const listed = chosen.filter((one) => one.origin.column === origin.column).length;
    return all > 1 && listed === all - 1;
  });
}
