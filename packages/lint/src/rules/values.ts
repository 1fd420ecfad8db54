import { codeMeanings, type CodeMeaning } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import {
  type Query,
  clausesOf,
  columnOf,
  constantOf,
  filtersOf,
  itemsOf,
  openNode,
  operatorOf,
  originOf,
  ownNodesOf,
  textOf,
} from '@pairsmith/sql';
import { type Column } from '@pairsmith/catalog';
import { eachQuery, type Rule } from '../rule';
import { distance } from '../distance';

/** Values of one query that are said to be wrong: a list may have thousands, and nobody corrects them one by one. */
const MAX_FOUND = 50;

export const unknownLiteral: Rule = {
  title: said('lint_title.no_such_value'),
  find: eachQuery((query) => {
    const known = rememberPerColumn(valuesOf);
    const wrong = comparisonsOf(query).filter(({ column, constant }) =>
      isWrong(constant, column, known(column)),
    );
    return wrong.slice(0, MAX_FOUND).map(({ column, constant, node }) => {
      const { values, meanings } = known(column);
      const label = labelled(meanings, constant);
      const nearest = label
        ? said('lint.code_of_label', { code: label.code, label: label.label })
        : nearestOf(constant, values);
      const hint = nearest
        ? said('lint.nearest_value', { value: nearest })
        : said('lint.known_values', { values: values.slice(0, 5) });
      return { message: said('lint.no_such_value', { column: column.name, value: constant, hint }), node };
    });
  }),
};

/**
 * Neither a value of the column nor, as far as is known, one that it may have; a code's meaning is none. A text without
 * characters is asked for beside NULL, and is the value of none.
 */
const isWrong = (constant: string, column: Column, { values, meanings, isComplete }: KnownValues): boolean =>
  constant !== '' &&
  !values.some((value) => isSame(value, constant, column)) &&
  (isComplete || labelled(meanings, constant) !== undefined);

const labelled = (meanings: readonly CodeMeaning[], constant: string): CodeMeaning | undefined =>
  meanings.find((one) => one.label === constant && one.code !== constant);

function rememberPerColumn<T>(ask: (column: Column) => T): (column: Column) => T {
  const answers = new Map<Column, T>();
  return (column) => {
    const answer = answers.get(column) ?? ask(column);
    answers.set(column, answer);
    return answer;
  };
}

interface Comparison {
  column: Column;
  constant: string;
  node: unknown;
}

/** `column = 'x'`, `<>`, `IN (…)`, `= ANY (ARRAY[…])`; masked columns tell no values, so they are left out. */
function comparisonsOf(query: Query): Comparison[] {
  return ownNodesOf(clausesOf(query), 'A_Expr')
    .filter(
      (fields) =>
        /^(=|<>)$/.test(operatorOf(fields)) && /^AEXPR_(OP|IN|OP_ANY|OP_ALL)$/.test(String(fields['kind'])),
    )
    .flatMap(({ lexpr, rexpr }) => [
      { side: lexpr, others: itemsOf(rexpr) },
      { side: rexpr, others: [lexpr] },
    ])
    .flatMap(({ side, others }) => {
      // A cast of the column compares something else.
      const origin = openNode(side)[0] === 'ColumnRef' ? originOf(columnOf(side, query)) : null;
      if (!origin || (origin.column.masking && origin.column.masking.policy !== 'allow')) return [];
      return others.flatMap((node): Comparison[] => {
        const constant = constantOf(node);
        if (!constant || constant.kind === 'null' || constant.kind === 'boolean') return [];
        return [{ column: origin.column, constant: constant.text, node }];
      });
    });
}

const COUNTED = new Set(['text', 'enum', 'integer']);

interface KnownValues {
  values: string[];
  meanings: readonly CodeMeaning[];
  /** These are all. */
  isComplete: boolean;
}

function valuesOf(column: Column): KnownValues {
  const common = column.statistics?.common_values ?? [];
  const meanings = codeMeanings(column);
  const meant = meanings.map(({ code }) => code);
  const values = [...new Set([...(column.enum_values ?? []), ...common.map(({ value }) => value), ...meant])];
  if (column.enum_values) return { values, meanings, isComplete: true };
  const share = common.reduce((sum, one) => sum + one.share, column.statistics?.null_share ?? 0);
  const isComplete =
    COUNTED.has(column.type_class) &&
    common.length > 0 &&
    common.length >= (column.statistics?.distinct ?? Infinity) &&
    share >= 0.999 &&
    // Longer values are cut where they are read.
    common.every(({ value }) => value.length < 80);
  return { values, meanings, isComplete };
}

const isSame = (value: string, constant: string, column: Column): boolean =>
  column.type_class === 'integer'
    ? Number(value) === Number(constant)
    : value === constant || (/^char/.test(column.type) && value.trimEnd() === constant.trimEnd());

/** By letters alone, by being a part, else by edits, of which half the letters at most. */
function nearestOf(constant: string, values: readonly string[]): string | null {
  const letters = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = letters(constant);
  const alike =
    values.find((value) => letters(value) === wanted) ??
    values.find(
      (value) =>
        letters(value) !== '' && (letters(value).includes(wanted) || wanted.includes(letters(value))),
    );
  if (alike !== undefined && wanted !== '') return alike;
  const most = Math.floor([...wanted].length / 2);
  const [best] = values
    // As many edits at least as there are letters more or fewer.
    .filter((value) => Math.abs(letters(value).length - wanted.length) <= wanted.length / 2)
    .map((value) => ({ value, edits: distance(letters(value), wanted) }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= most ? best.value : null;
}

export const likeWithoutWildcard: Rule = {
  title: said('lint_title.like_without_wildcard'),
  find: eachQuery((query) =>
    ownNodesOf(filtersOf(query), 'A_Expr')
      .filter(({ kind }) => kind === 'AEXPR_LIKE' || kind === 'AEXPR_ILIKE')
      .filter(({ rexpr }) => /^[^%_]*$/.test(constantOf(rexpr)?.text ?? '%'))
      .map((node) => ({
        message: said('lint.like_without_wildcard'),
        node: node['rexpr'],
      })),
  ),
};

export const contradiction: Rule = {
  title: said('lint_title.contradiction'),
  find: eachQuery((query) => {
    const equal = new Map<string, string>();
    return filtersOf(query).flatMap((node) => {
      const [type, fields] = openNode(node);
      if (type !== 'A_Expr') return [];
      if (fields['kind'] === 'AEXPR_BETWEEN')
        return isReversed(itemsOf(fields['rexpr'])) ? [found(node)] : [];
      const constant = constantOf(fields['rexpr']);
      if (fields['kind'] !== 'AEXPR_OP' || operatorOf(fields) !== '=' || !constant) return [];
      const key = textOf(fields['lexpr'], query);
      const before = equal.get(key);
      equal.set(key, constant.text);
      return before !== undefined && before !== constant.text ? [found(node)] : [];
    });
  }),
};

const found = (node: unknown) => ({ message: said('lint.contradiction'), node });

function isReversed(bounds: unknown[]): boolean {
  const [low, high] = bounds.map(constantOf);
  if (!low || !high || low.kind !== high.kind) return false;
  return low.kind === 'number'
    ? Number(low.text) > Number(high.text)
    : /^\d{4}-\d\d-\d\d/.test(low.text) && /^\d{4}-\d\d-\d\d/.test(high.text) && low.text > high.text;
}
