import { said } from '@pairsmith/core';
import { type Predicate } from '@pairsmith/query-plan';
import { flagAdjective } from '@pairsmith/words';
import type { Condition } from '../../builtin/condition';
import type { Dimension, Ref } from '../../builtin/facts/subject';
import { dimensionRef } from '../fields';
import { isNumber, literalText } from '../literals';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { clause, valueOf, type Clause } from './clause';

/** Values that a sentence lists; more are a list of their own. */
export const MOST_VALUES = 6;

export function anyOf(ref: Ref<Dimension>, texts: readonly string[]): Condition | Clause {
  const [one, other] = texts;
  if (texts.length === 1 && one !== undefined) return isValue(ref, one);
  if (texts.length === 2 && one !== undefined && other !== undefined)
    return { kind: 'among', ref, values: [valueOf(ref, one), valueOf(ref, other)] };
  return clause(ref, (name) => {
    const [all, any] = listed(ref, texts);
    return { zh: `${name.zh}为${all}`, en: `with the ${name.en} ${any}` };
  });
}

export function listed(ref: Ref<Dimension>, texts: readonly string[]): [zh: string, en: string] {
  const words = texts.map((text) => valueOf(ref, text).words);
  return [words.map((one) => one.zh).join('、'), orList(words.map((one) => one.en))];
}

const orList = (items: readonly string[]): string =>
  items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${items.at(-1)}` : (items[0] ?? '');

/** One column's values side by side: `a = 1 or a = 2`. */
export function either(parts: readonly Predicate[], rows: SourceRows): Condition | Clause {
  const values = parts.flatMap((part) => {
    const column = part.kind === 'compare' && part.op === '=' ? plainColumn(part.left) : null;
    const text = part.kind === 'compare' ? literalText(part.right) : null;
    return column && text !== null ? [{ column, text }] : [];
  });
  const [first] = values;
  const isOne =
    values.length === parts.length &&
    values.every(({ column: { at, name } }) => at === first?.column.at && name === first.column.name);
  if (!first || !isOne || values.length > MOST_VALUES) throw new Unsaid(said('mined.unsaid_condition'));
  return anyOf(
    dimensionRef(rows.refOf(first.column), rows),
    values.map(({ text }) => text),
  );
}

/** A number that is none of these rows' and means nothing that anybody has written down is not said. */
export function isValue(ref: Ref<Dimension>, raw: string): Condition | Clause {
  const { field, path } = ref;
  if (isKeyOrLabel(ref)) {
    const words = valueOf(ref, raw).words;
    return clause(ref, (name) => ({ zh: `${name.zh}为${words.zh}`, en: `whose ${name.en} is ${words.en}` }));
  }
  const isCoded = isNumber(field.column) && field.labels.size === 0;
  const isFlag = flagAdjective(field.column, { raw })?.en || flagAdjective(field.column, { raw })?.zh;
  if (!isCoded || (isFlag && path.length === 0)) return { kind: 'is', ref, value: valueOf(ref, raw) };
  if ((field.column.statistics?.distinct ?? 0) <= MOST_CODES)
    throw new Unsaid(said('mined.unsaid_code', { column: field.column.name }));
  return clause(ref, (name) => ({ zh: `${name.zh}为${raw}`, en: `with the ${name.en} ${raw}` }));
}

/** So few different numbers are codes. */
const MOST_CODES = 10;

const isKeyOrLabel = ({ path, field: { column } }: Ref): boolean => {
  const of = path.at(-1)?.to;
  return (
    of !== undefined &&
    (of.key.includes(column) || (of.label?.parts.some((part) => part.column === column) ?? false))
  );
};

export const isNot = (ref: Ref<Dimension>, raw: string): Condition => ({
  kind: 'is_not',
  ref,
  value: valueOf(ref, raw),
});
