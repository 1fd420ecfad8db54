import { constantOf, functionName, listOf, open } from '../queries/nodes';
import { isFields, namesOf, walk } from '../walk';
import { isOfData, largest, LONGEST_NUMBER, made, timesLengthOf, type Amount } from './amount';

/** `1e100000` is short to write and long to read, in a text that becomes a number or JSON too. */
const EXPONENT = /(?<![\w.])[\d.]*e[+-]?(\d{3,})(?!\w)/gi;
const MOST_DIGITS = 150_000;

export function sizeOfConstant(node: unknown): Amount {
  const { kind, text } = constantOf(node) ?? { kind: 'null', text: '' };
  if (kind === 'number') return made(text.length + Math.abs(Number(/e([+-]?\d+)$/i.exec(text)?.[1] ?? 0)));
  const exponents = [...text.matchAll(EXPONENT)].map(([, digits]) => Math.min(Number(digits), MOST_DIGITS));
  return made(Buffer.byteLength(text) + exponents.reduce((total, digits) => total + digits, 0));
}

/** The bytes of a literal; 1 where a cast may have shortened it. */
export const leastLength = (node: unknown): number =>
  open(node)[0] === 'A_Const' ? Math.max(1, Buffer.byteLength(constantOf(node)?.text ?? '')) : 1;

/** Functions that put a text together so that an exponent in it is not seen; those that only join need a part of one. */
const WRITING =
  /^(replace|regexp_replace|translate|overlay|format|[lr]pad|convert_from|encode|chr|reverse|substr|substring|left|right|unistr|normalize|[lrb]trim|split_part)$/;
const PART_OF_EXPONENT = /(^|[\d.])e([+-]?\d|[+-]?$)/i;

/** What a number or JSON can be that is read from a text which the statement puts together. */
export function sizeOfReading(typeName: unknown, arg: unknown, amount: Amount): Amount {
  const name = namesOf(open(typeName)[1]['names']).at(-1) ?? '';
  if (!/^(numeric|decimal|jsonb?)$/.test(name) || isOfData(amount) || !isWritten(arg)) return amount;
  if (!name.startsWith('json')) return largest([amount, LONGEST_NUMBER]);
  return timesLengthOf(LONGEST_NUMBER, made(amount.made / 10));
}

function isWritten(node: unknown): boolean {
  if (open(node)[0] === 'A_Const') return false;
  for (const { type, fields } of walk(node)) {
    if (type === 'FuncCall' && WRITING.test(functionName(fields))) return true;
    if (type === 'A_Const' && PART_OF_EXPONENT.test(constantOf({ A_Const: fields })?.text ?? '')) return true;
  }
  return false;
}

const BYTES = /^(bytea|convert_to|decode)$/;

/** Whether texts may be made of bytes, two signs for each. */
export function mentionsBytes(root: unknown): boolean {
  for (const { type, fields } of walk(root)) {
    const names = type === 'TypeName' ? fields['names'] : type === 'FuncCall' ? fields['funcname'] : null;
    if (isFields(names) && BYTES.test(namesOf(names).at(-1) ?? '')) return true;
  }
  return false;
}

export const isText = (typeName: unknown): boolean =>
  /^(text|varchar|bpchar|char|name)$/.test(namesOf(open(typeName)[1]['names']).at(-1) ?? '');

/** Whether a count is a part of a time that the statement itself has put into a column: it may be an interval. */
export function countsMadeTime(count: unknown, sizeOf: (node: unknown) => Amount): boolean {
  for (const { type, fields } of walk(count)) {
    if (type !== 'FuncCall' || !/^(extract|date_part)$/.test(functionName(fields))) continue;
    for (const visit of walk(listOf(fields['args'])[1]))
      if (visit.type === 'ColumnRef' && !isOfData(sizeOf({ ColumnRef: visit.fields }))) return true;
  }
  return false;
}
