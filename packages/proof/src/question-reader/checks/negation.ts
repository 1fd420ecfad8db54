import { plain } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import type { Condition } from '../../plan-facts/conditions';
import { isDate, isTimeCondition } from '../../plan-facts/times';
import { NEGATION } from '../cues';
import { claim, type Check, type Sides } from './check';
import { chosenValues, isLiveFilter } from './values';

/** Conditions that deny something: no row, no cell, not this value. */
const denials = ({ sql, names }: Sides): Condition[] =>
  sql.conditions.filter(
    (one) => one.place !== 'label' && !isLiveFilter(one, names) && !isTimeCondition(one) && isDenial(one),
  );

function isDenial({ kind, isDenied, comparison, constants, isPlain, origins }: Condition): boolean {
  const isZero = constants.some(({ kind: type, text }) => type === 'number' && Number(text) === 0);
  const isEmpty = constants.some(({ kind: type, text }) => type === 'text' && text === '');
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
      // Nothing is written there: as good as NULL.
      if (isEmpty) return comparison === '=';
      // count(…) = 0: there is none.
      if (comparison === '=' && isZero) return !isPlain || origins.length === 0;
      if (comparison === '=') return isFalse;
      return comparison === '<>' && !isZero;
    case 'other':
      return false;
  }
}

/** Denied on both sides, or on neither. */
export const checkNegation: Check = (sides) => {
  const { question, sql } = sides;
  const used = denials(sides);
  // 在职, still open: no day on which it ended, and nobody calls that a denial.
  const isSayable = used.some(({ kind, origins }) => kind !== 'null' || !origins.some(isDate));
  if (isSayable && question.negations === 0)
    // 未付款 may be the label of a code that the SQL states by its opposite.
    return /[未不非无]|un|non|in|less|only/.test(question.text) && used.some(({ kind }) => kind !== 'exists')
      ? []
      : [claim('negation_unsaid', said('reader.negation_unsaid'))];
  // 已删除的不算, without those that have none: left out by a mark or by IS NOT NULL.
  const isLeftOut = sql.conditions.some(
    (one) =>
      (isLiveFilter(one, sides.names) && DEAD.test(question.text)) ||
      (one.kind === 'null' && one.isDenied && LEFT_OUT.test(question.text)),
  );
  const isByOtherMeans =
    used.length > 0 ||
    isLeftOut ||
    (sql.hasOuterJoin && !sql.conditions.some(({ kind, isDenied }) => kind === 'null' && isDenied)) ||
    sql.combinations.includes('difference') ||
    sql.conditions.some(
      (one) =>
        one.kind === 'other' ||
        (!isLiveFilter(one, sides.names) &&
          one.constants.some(({ text }) => /^(0|false|n|no|否)$/i.test(text))),
    ) ||
    // 其他算未知: a text that the answer shows.
    sql.literals.some((text) => text.search(NEGATION) >= 0 && question.text.includes(plain(text))) ||
    chosenValues(sides).length > 0;
  return question.negations > 0 && !isByOtherMeans
    ? [claim('negation_unused', said('reader.negation_unused'))]
    : [];
};

const DEAD = /删除|作废|停用|注销|无效|deleted|removed|archived|inactive/;
const LEFT_OUT =
  /排除|剔除|除外|以外|之外|不[算计管看含用要参]|去掉|\b(?:exclud|ignor|omit|leav|skip|drop|except|disregard)/;
