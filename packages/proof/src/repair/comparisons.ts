import { constantOf, itemsOf, listOf, openNode, operatorOf, walk, type Fields } from '@pairsmith/sql';
import { columnName } from './column-name';

/** A constant that something is compared with. */
export interface Comparison {
  value: string;
  /** `=` for lists and patterns too; from the column's side. */
  operator: string;
  /** Null for an expression. */
  column: string | null;
}

type Nodes = readonly { type: string | null; fields: Fields }[];

/** What is compared with a constant, and which columns are set equal to each other. */
export function readComparisons(nodes: Nodes): { comparisons: Comparison[]; joined: Set<string> } {
  const comparisons: Comparison[] = [];
  const joined = new Set<string>();
  for (const { type, fields } of nodes) {
    if (type === 'JoinExpr') for (const name of usingOf(fields)) joined.add(name);
    if (type !== 'A_Expr' || !isComparison(fields)) continue;
    const sides = [columnName(fields['lexpr']), columnName(fields['rexpr'])];
    if (operatorOf(fields) === '=' && sides.every((name) => name !== null))
      for (const name of sides) joined.add(String(name));
    else comparisons.push(...constantsIn(fields));
  }
  return { comparisons, joined };
}

const usingOf = ({ usingClause }: Fields): string[] =>
  listOf(usingClause).flatMap((name) => (openNode(name)[1] as { sval?: string }).sval ?? []);

const KINDS = /^AEXPR_(OP|OP_ANY|OP_ALL|IN|LIKE|ILIKE|SIMILAR|(NOT_)?BETWEEN(_SYM)?|(NOT_)?DISTINCT)$/;
const OPERATORS = /^([<>]=?|=|<>|!?~~?\*?|(NOT )?BETWEEN( SYMMETRIC)?)$/;

const isComparison = (fields: Fields): boolean =>
  KINDS.test(String(fields['kind'])) && OPERATORS.test(operatorOf(fields));

const FLIPPED: Record<string, string> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function constantsIn(fields: Fields): Comparison[] {
  const operator = operatorOf(fields);
  const [left, right] = [fields['lexpr'], fields['rexpr']];
  if (/BETWEEN/.test(operator)) {
    const not = operator.startsWith('NOT');
    return itemsOf(right).flatMap((bound, at) =>
      valuesIn(bound).map((value) => ({
        value,
        operator: at === 0 ? (not ? '<' : '>=') : not ? '>' : '<=',
        column: columnName(left),
      })),
    );
  }
  const said = EQUALS[operator] ?? operator;
  return [
    ...itemsOf(right)
      .flatMap(valuesIn)
      .map((value) => ({ value, operator: said, column: columnName(left) })),
    ...valuesIn(left).map((value) => ({
      value,
      operator: FLIPPED[said] ?? said,
      column: columnName(right),
    })),
  ];
}

/** Patterns and lists are equalities of a kind. */
const EQUALS: Record<string, string> = {
  ...{ '~~': '=', '~~*': '=', '~': '=', '~*': '=' },
  ...{ '!~~': '<>', '!~~*': '<>', '!~': '<>', '!~*': '<>' },
};

/** Constants that stand there themselves, casts and arithmetic around them; not what is handed to a function. */
const valuesIn = (node: unknown): string[] =>
  [...walk(node, ({ type }) => type !== 'FuncCall' && type !== 'SelectStmt' && type !== 'CaseExpr')].flatMap(
    ({ type, fields }) => (type === 'A_Const' ? (constantOf({ A_Const: fields })?.text ?? []) : []),
  );
