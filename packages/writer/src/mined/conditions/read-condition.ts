import { said } from '@pairsmith/core';
import { type Plan, type Predicate, type Value } from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Condition } from '../../builtin/condition';
import type { DateField, Ref } from '../../builtin/facts/subject';
import * as en from '../../builtin/realization/en';
import { dimensionRef } from '../fields';
import { literalText } from '../literals';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { clause, refOf, type Clause } from './clause';
import { between, comparison } from './comparison';
import { dateOf } from './dates';
import { anyOf, either, isNot, isValue, listed, MOST_VALUES } from './values';

/** What belongs to the rows and is asked for within the condition. */
export type ReadInner = (plan: Plan, rows: SourceRows) => Words;

export function readCondition(predicate: Predicate, rows: SourceRows, inner: ReadInner): Condition | Clause {
  switch (predicate.kind) {
    case 'compare':
      return comparison(predicate, rows);
    case 'between':
      return between(predicate, rows);
    case 'in':
      return among(predicate, rows, inner);
    case 'missing':
      return missing(refOf(predicate.of, rows));
    case 'like':
      return like(predicate, rows);
    case 'holds':
      return isValue(dimensionRef(refOf(predicate.of, rows), rows), 'true');
    case 'exists':
      return existing(predicate.plan, true, rows, inner);
    case 'not':
      return negated(predicate.of, rows, inner);
    case 'any':
      return either(predicate.of, rows);
    default:
      throw new Unsaid(said('mined.unsaid_condition'));
  }
}

const existing = (plan: Plan, holds: boolean, rows: SourceRows, inner: ReadInner): Clause => {
  const words = inner(plan, rows);
  return {
    words: holds
      ? { zh: `有${words.zh}`, en: `that have ${words.en}` }
      : { zh: `没有${words.zh}`, en: `that do not have any ${words.en}` },
    refs: [],
  };
};

function negated(of: Predicate, rows: SourceRows, inner: ReadInner): Condition | Clause {
  if (of.kind === 'holds') return isValue(dimensionRef(refOf(of.of, rows), rows), 'false');
  if (of.kind === 'exists') return existing(of.plan, false, rows, inner);
  if (of.kind === 'missing') {
    const ref = refOf(of.of, rows);
    const step = ref.path.at(-1);
    if (step && step.to.key.includes(ref.field.column))
      return {
        words: { zh: `有${step.words.zh}`, en: `with ${en.withArticle(step.words.en)}` },
        refs: [ref],
      };
    return clause(ref, (name) => ({ zh: `${name.zh}不为空`, en: `with ${en.withArticle(name.en)}` }));
  }
  if (of.kind === 'in' && Array.isArray(of.among) && of.of.length === 1) {
    const values = of.among.map(literalText);
    const [value] = values;
    if (values.length === 1 && value) return isNot(dimensionRef(refOf(of.of[0]!, rows), rows), value);
    if (values.every((one) => one !== null) && values.length <= MOST_VALUES) {
      const ref = dimensionRef(refOf(of.of[0]!, rows), rows);
      return clause(ref, (name) => {
        const [all, any] = listed(ref, values as string[]);
        return { zh: `${name.zh}不是${all}`, en: `with ${en.withArticle(name.en)} other than ${any}` };
      });
    }
  }
  if (of.kind === 'in' && !Array.isArray(of.among)) return existing(semiJoin(of), false, rows, inner);
  throw new Unsaid(said('mined.unsaid_condition'));
}

function among(
  { of, among: values }: Extract<Predicate, { kind: 'in' }>,
  rows: SourceRows,
  inner: ReadInner,
): Condition | Clause {
  if (!Array.isArray(values)) return existing(semiJoin({ of, among: values }), true, rows, inner);
  const texts = values.map(literalText);
  if (of.length !== 1 || texts.some((text) => text === null) || texts.length > MOST_VALUES)
    throw new Unsaid(said('mined.unsaid_condition'));
  return anyOf(dimensionRef(refOf(of[0]!, rows), rows), texts as string[]);
}

/** `id in (select parcel_id from lines)` has rows as `exists` has them. */
function semiJoin({ of, among: plan }: { of: Value[]; among: Value[] | Plan }): Plan {
  const [value] = of;
  const column = value && plainColumn(value);
  if (Array.isArray(plan) || plan.kind !== 'selection' || !column || of.length !== 1)
    throw new Unsaid(said('mined.unsaid_condition'));
  const [shown] = plan.shown;
  if (plan.keys !== null || plan.limit || !shown) throw new Unsaid(said('mined.unsaid_subquery'));
  const tie: Predicate = { kind: 'compare', op: '=', left: shown.value, right: { ...column, up: 1 } };
  return { ...plan, where: { kind: 'all', of: [plan.where, tie] } };
}

/** What is not referred to is missing itself. */
function missing(ref: Ref): Condition | Clause {
  const step = ref.path.at(-1);
  if (step && step.to.key.includes(ref.field.column))
    return {
      words: { zh: `没有${step.words.zh}`, en: `without ${en.withArticle(step.words.en)}` },
      refs: [ref],
    };
  if ('happened' in ref.field) {
    const pending: Condition = { kind: 'pending', ref: ref as Ref<DateField> };
    if (dateOf(ref.field).happened.zh && ref.path.length === 0) return pending;
  }
  return clause(ref, (name) => ({ zh: `${name.zh}为空`, en: `without ${en.withArticle(name.en)}` }));
}

function like(
  { of, pattern, foldsCase }: Extract<Predicate, { kind: 'like' }>,
  rows: SourceRows,
): Condition | Clause {
  const ref = refOf(of, rows);
  const text = literalText(pattern) ?? '';
  const [, before = '', word = '', after = ''] = /^(%?)([^%_\\"“”]+)(%?)$/.exec(text) ?? [];
  // Without a wildcard it is the value, in whichever case.
  if (word !== '' && before === '' && after === '' && foldsCase)
    return clause(ref, (name) => ({ zh: `${name.zh}为“${word}”`, en: `whose ${name.en} is "${word}"` }));
  if (word === '' || (before === '' && after === '')) throw new Unsaid(said('mined.unsaid_condition'));
  if (before && after) return { kind: 'contains', ref, word };
  return clause(ref, (name) =>
    after
      ? { zh: `${name.zh}以“${word}”开头`, en: `whose ${name.en} begins with "${word}"` }
      : { zh: `${name.zh}以“${word}”结尾`, en: `whose ${name.en} ends with "${word}"` },
  );
}
