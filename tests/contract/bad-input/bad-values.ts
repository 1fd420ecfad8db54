import { branchesOf, schemaProblem, type JsonSchema } from '../../support/documented';
import type { Field } from './fields';

type Kind =
  | 'missing'
  | 'null'
  | 'wrong type'
  | 'empty'
  | 'too long'
  | 'out of range'
  | 'not in the enum'
  | 'duplicated'
  | 'path-like'
  | 'unicode';

export interface BadValue {
  kind: Kind;
  /** Which of its kind. */
  label: string;
  /** What is put there; `undefined` takes the field away. */
  value: unknown;
}

/** Texts that are trouble where they are not checked; the valid value follows. */
const PATHS: Record<string, string> = {
  upwards: '../../../etc/passwd',
  'encoded upwards': '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  absolute: '/etc/passwd',
  'of Windows': '..\\..\\windows\\win.ini',
};
const UNICODE: Record<string, string> = {
  bidi: '\u202egnp.exe',
  'zero-width': 'a\u200bb',
  'lone surrogate': 'a\ud800b',
  NFD: 'cafe\u0301',
  emoji: '😀👨‍👩‍👧',
  NUL: 'a\0b',
};
const OF_OTHER_TYPES = {
  text: 'text',
  number: 7,
  fraction: 1.5,
  boolean: true,
  array: ['x'],
  object: { a: 1 },
};
/** Texts that stand for no whole number, or for one that is too long to be held exactly. */
const NO_INTEGERS = ['abc', '1.5', '1e2', ' 1', '0x10', '١', '9'.repeat(20)];

/**
 * Every way in which a field can be wrong, from its schema. What the schema itself allows (a text may hold a path) is
 * among them: whether it is in truth fine is for the table in accepted.ts to say.
 */
export function badValuesOf({ place, schema, isRequired }: Field, valid: unknown): BadValue[] {
  const branches = branchesOf(schema);
  const isText = place !== 'body';
  const values: BadValue[] = [];
  const add = (kind: Kind, label: string, value: unknown) => void values.push({ kind, label, value });
  const isWrong = (value: unknown) => schemaProblem(schema, value) !== null;
  const limits = <T>(pick: (branch: JsonSchema) => T | undefined): T[] =>
    branches.flatMap((branch) => pick(branch) ?? []);

  if (isRequired && place !== 'path') add('missing', 'missing', undefined);
  if (!isText && isWrong(null)) add('null', 'null', null);
  if (!isText)
    for (const [label, value] of Object.entries(OF_OTHER_TYPES))
      if (
        isWrong(value) &&
        !(label === 'text' && hasTexts(branches)) &&
        !(label === 'object' && isObject(branches))
      )
        add('wrong type', label, value);
  if (place !== 'path' || valid !== undefined) add('empty', 'empty text', '');
  if (!isText) {
    if (hasTexts(branches)) add('empty', 'only blanks', ' \n\t ');
    if (limits(({ items }) => items).length) add('empty', 'empty array', []);
  }
  for (const length of limits((branch) => (branch.pattern ? undefined : branch.maxLength)))
    add('too long', `${length + 1} characters`, 'x'.repeat(length + 1));
  for (const count of limits(({ maxItems }) => maxItems))
    add(
      'too long',
      `${count + 1} elements`,
      Array.from({ length: count + 1 }, () => (Array.isArray(valid) ? (valid[0] as unknown) : valid)),
    );
  for (const minimum of limits(({ minimum }) => minimum))
    add('out of range', 'below', number(minimum - 1, isText));
  for (const maximum of limits(({ maximum }) => maximum))
    add('out of range', 'above', number(maximum + 1, isText));
  if (isText && limits(({ minimum }) => minimum).length)
    for (const text of NO_INTEGERS) add('wrong type', JSON.stringify(text), text);
  const known = limits(
    (branch) => branch.enum ?? (branch.const === undefined ? undefined : [branch.const]),
  ).flat();
  for (const [label, text] of Object.entries({
    nonsense: 'nonsense',
    case: recased(known[0]),
    blank: ` ${known[0]}`,
  }))
    if (known.length) add('not in the enum', label, text);
  if (known[0] === true) add('not in the enum', 'false', false);
  if (hasTexts(branches) || isText) {
    for (const [label, text] of Object.entries(PATHS)) add('path-like', label, text);
    for (const [label, text] of Object.entries(UNICODE)) add('unicode', label, text);
  }
  if (place !== 'path') add('duplicated', 'twice', valid);
  return values;
}

const hasTexts = (branches: JsonSchema[]) => branches.some(({ type }) => type === 'string');
/** An object of other fields is a matter of these fields. */
const isObject = (branches: JsonSchema[]) => branches.some(({ type }) => type === 'object');
const number = (value: number, isText: boolean) => (isText ? String(value) : value);
const recased = (value: unknown) => {
  const text = String(value);
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
};
