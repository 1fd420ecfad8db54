import { said } from '@pairsmith/core';
import type { Value } from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Ref } from '../builtin/facts/subject';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { isNumber, literalText } from './literals';
import { plainColumn } from './plain-column';
import type { SourceRows } from './source-rows';
import { Unsaid } from './unsaid';

/** What is computed of columns, and which. */
interface Reckoned {
  words: Words;
  refs: Ref[];
}

/** What does not change which number it is: rounding, a cast, nothing for what is missing or would be divided by. */
export function bare(value: Value): Value {
  if (value.kind === 'cast') return bare(value.of);
  const [of, other] = value.kind === 'call' ? value.args : [];
  if (value.kind !== 'call' || !of) return value;
  if (value.name === 'round' || value.name === 'trunc') return bare(of);
  const isByZero = (value.name === 'coalesce' || value.name === 'nullif') && other && value.args.length === 2;
  return isByZero && literalText(other) === '0' ? bare(of) : value;
}

const SIGNS: Record<string, Words> = {
  '*': { zh: '乘以', en: 'times' },
  '+': { zh: '加', en: 'plus' },
  '-': { zh: '减', en: 'minus' },
  '/': { zh: '除以', en: 'divided by' },
};

/**
 * Two numbers reckoned together, 单价乘以数量, as a rule of three with what is taken off, or the days between two dates.
 * @throws Unsaid
 */
export function reckoned(value: Value, rows: SourceRows): Reckoned {
  const of = bare(value);
  const [left, right] = of.kind === 'operate' && of.args.length === 2 ? of.args : [];
  const sign = of.kind === 'operate' ? SIGNS[of.op] : undefined;
  if (!left || !right || !sign) throw new Unsaid(said('mined.unsaid_expression'));
  if (of.kind === 'operate' && of.op === '-') {
    const days = daysBetween(left, right, rows);
    if (days) return days;
  }
  const lessened = of.kind === 'operate' && of.op === '*' ? withoutPart(left, right, rows) : null;
  if (lessened) return lessened;
  const [one, other] = [numberOf(left, rows), numberOf(right, rows)];
  return {
    words: {
      zh: `${one.words.zh}${sign.zh}${other.words.zh}`,
      en: `${one.words.en} ${sign.en} ${other.words.en}`,
    },
    refs: [...one.refs, ...other.refs],
  };
}

function numberOf(value: Value, rows: SourceRows): Reckoned {
  const column = plainColumn(bare(value));
  const ref = column && rows.refOf(column);
  if (!ref || !isNumber(ref.field.column)) throw new Unsaid(said('mined.unsaid_expression'));
  return { words: { zh: zh.nameOf(ref), en: en.nameOf(ref) }, refs: [ref] };
}

/** `price * quantity * (1 - discount)`, whose last part says how much of the rest is taken off. */
function withoutPart(left: Value, right: Value, rows: SourceRows): Reckoned | null {
  const part = bare(right);
  const [whole, off] = part.kind === 'operate' && part.op === '-' ? part.args : [];
  const column = off && plainColumn(bare(off));
  if (!whole || literalText(whole) !== '1' || !column) return null;
  const ref = rows.refOf(column);
  if (rows.of.line?.discount === 'unclear' || ref.field !== rows.of.line?.discount) return null;
  const rest = reckoned(left, rows);
  return {
    words: {
      zh: `扣除${zh.nameOf(ref)}后的${rest.words.zh}`,
      en: `${rest.words.en} less the ${en.nameOf(ref)}`,
    },
    refs: [...rest.refs, ref],
  };
}

function daysBetween(left: Value, right: Value, rows: SourceRows): Reckoned | null {
  const [end, start] = [plainColumn(left), plainColumn(right)].map((column) =>
    column ? rows.refOf(column) : null,
  );
  if (!end || !start || ![end, start].every(({ field }) => field.column.type === 'date')) return null;
  return {
    words: {
      zh: `从${zh.nameOf(start)}到${zh.nameOf(end)}的天数`,
      en: `number of days from the ${en.nameOf(start)} to the ${en.nameOf(end)}`,
    },
    refs: [start, end],
  };
}
