import { said } from '@pairsmith/core';
import { seriesLength } from '../series/series';
import { constantOf, functionName, listOf, open, operatorOf } from '../queries/nodes';
import { isFields, namesOf, tagOf, type Fields } from '../walk';
import { CELL, larger, largest, made, SCALAR, sum, times, type Amount } from './amount';
import { sizeOfPower } from './powers';
import { isAmplifier, isCounting, rowsOfCall, sizeOfCall } from './functions';
import { countsMadeTime, isText, sizeOfConstant, sizeOfReading } from './texts';
import { productOfLargest, workOfCall, workOfOperator } from './work';
import {
  product,
  type GrowthReader,
  type Rows,
  type Scope,
  type Source,
  ONE_ROW,
  timesRows,
} from './relation';

/** How large the value of an expression can be; whatever it holds is looked at, wherever it stands. */
export function sizeOf(node: unknown, scope: Scope, reader: GrowthReader): Amount {
  if (Array.isArray(node)) return sum(node.map((item) => sizeOf(item, scope, reader)));
  if (!isFields(node)) return made(0);
  const amount = reader.sizes.get(node) ?? readSize(node, scope, reader);
  reader.sizes.set(node, amount);
  return amount;
}

function readSize(node: Fields, scope: Scope, reader: GrowthReader): Amount {
  const [type, fields] = open(node);
  const parts = (...names: string[]) => names.map((name) => sizeOf(fields[name], scope, reader));
  switch (type) {
    case 'ColumnRef':
      return sizeOfColumn(listOf(fields['fields']), scope);
    case 'A_Const':
      return sizeOfConstant(node);
    case 'TypeCast':
      return reader.limit(
        sizeOfCast(fields, parts('arg')[0] ?? made(0), reader.readsBytes),
        fields,
        said('sql.type_length'),
      );
    case 'FuncCall':
      return sizeOfFunction(fields, scope, reader);
    case 'A_Expr':
      return sizeOfOperator(fields, parts('lexpr', 'rexpr'), reader);
    case 'CaseExpr':
      parts('arg');
      return largest([
        ...listOf(fields['args']).map((branch) => branchOf(branch, scope, reader)),
        ...parts('defresult'),
      ]);
    case 'CoalesceExpr':
    case 'MinMaxExpr':
      return largest(listOf(fields['args']).map((arg) => sizeOf(arg, scope, reader)));
    case 'A_ArrayExpr':
    case 'RowExpr':
      return times(sum([...parts('elements', 'args'), made(12)]), 2);
    case 'SubLink':
      return sizeOfSubLink(fields, scope, reader);
    case 'A_Indirection':
      parts('indirection');
      return parts('arg')[0] ?? made(0);
    case 'BoolExpr':
    case 'NullTest':
    case 'BooleanTest':
      parts('args', 'arg');
      return SCALAR;
    case 'SQLValueFunction':
      return SCALAR;
    case 'SelectStmt':
      return reader.query(fields, scope, scope.ctes).columns[0]?.[1] ?? made(0);
    default:
      return sizeOfOther(type, fields, scope, reader);
  }
}

/** SQL/JSON constructors quote what they hold, their aggregates once a row; anything else is as large as its parts. */
function sizeOfOther(type: string | null, fields: Fields, scope: Scope, reader: GrowthReader): Amount {
  const parts = sum(Object.values(fields).map((value) => sizeOf(value, scope, reader)));
  if (type === null || !/^Json(Object|Array)/.test(type)) return parts;
  const rows = /Agg$/.test(type) ? scope.rows : ONE_ROW;
  return reader.limit(timesRows(times(sum([parts, made(8)]), 2), rows), fields, 'JSON');
}

function branchOf(branch: unknown, scope: Scope, reader: GrowthReader): Amount {
  const [, { expr, result }] = open(branch);
  sizeOf(expr, scope, reader);
  return sizeOf(result, scope, reader);
}

function sizeOfColumn(path: readonly unknown[], scope: Scope): Amount {
  const names = namesOf(path);
  const name = names.at(-1) ?? '';
  const alias = names.at(-2);
  const isStar = isFields(path.at(-1)) && tagOf(path.at(-1) as Fields) === 'A_Star';
  for (let at: Scope | null = scope; at; at = at.outer) {
    const named = at.sources.filter((source) =>
      isStar ? !name || source.alias === name : alias === undefined || source.alias === alias,
    );
    if (isStar && named.length > 0) return sum(named.map(wholeRow));
    for (const { columns } of named) {
      const found = columns.find(([column]) => column === name);
      if (found) return found[1];
    }
    const row = alias === undefined && at.sources.find((source) => source.alias === name);
    if (row) return wholeRow(row);
  }
  return CELL;
}

/** As one value, with quotes around what it holds. */
const wholeRow = ({ columns }: Source): Amount =>
  times(sum([...columns.map(([, amount]) => amount), CELL]), 2);

/** `char(n)` fills up to n; in an array each element does. */
function sizeOfCast({ typeName, arg }: Fields, value: Amount, readsBytes: boolean): Amount {
  const read = sizeOfReading(typeName, arg, value);
  const amount = readsBytes && isText(typeName) ? times(read, 2) : read;
  const length = paddingOf(typeName);
  if (length === 0) return amount;
  const isArray = listOf(open(typeName)[1]['arrayBounds']).length > 0;
  return isArray ? times(sum([amount, made(1)]), length) : largest([amount, made(length)]);
}

/** The length to which a type fills its values; 0 for one that does not. */
export function paddingOf(typeName: unknown): number {
  const [, { names, typmods }] = open(typeName);
  if (!/^(bpchar|char|character|bit)$/.test(namesOf(names).at(-1) ?? '')) return 0;
  return Number(constantOf(listOf(typmods)[0])?.text ?? 1);
}

function sizeOfFunction(fields: Fields, scope: Scope, reader: GrowthReader): Amount {
  const name = functionName(fields);
  const args = listOf(fields['args']);
  const sizes = args.map((arg) => sizeOf(arg, scope, reader));
  for (const part of ['agg_order', 'agg_filter', 'over']) sizeOf(fields[part], scope, reader);
  const isVariadic = Boolean(fields['func_variadic']);
  const isOpenCount = isCounting(name) && countsMadeTime(args[1], (column) => sizeOf(column, scope, reader));
  const amount = isOpenCount
    ? made(Infinity)
    : sizeOfCall(name, { args, sizes, rows: scope.rows, isVariadic });
  if (isAmplifier(name)) reader.limit(amount, fields, name);
  reader.work(workOfCall(name, sizes), fields);
  return amount;
}

/** The rows of a call that stands in FROM or in the select list. */
export function rowsOfFunctions(node: unknown, scope: Scope, reader: GrowthReader): Rows {
  const [type, fields] = open(node);
  if (type === 'SubLink' || type === 'SelectStmt') return ONE_ROW;
  const own = type === 'FuncCall' ? rowsOfFunction(fields, scope, reader) : ONE_ROW;
  const inner = Array.isArray(node) ? node : Object.values(fields).filter(isFields);
  return inner.map((part) => rowsOfFunctions(part, scope, reader)).reduce(product, own);
}

function rowsOfFunction(fields: Fields, scope: Scope, reader: GrowthReader): Rows {
  const args = listOf(fields['args']);
  const sizes = args.map((arg) => sizeOf(arg, scope, reader));
  return rowsOfCall(functionName(fields), seriesLength(args), {
    args,
    sizes,
    rows: ONE_ROW,
    isVariadic: false,
  });
}

/** `||` and its kin join what they are given; of `+` paths do. */
const JOINING = /^(\|\||&&|<->)$/;
const COMPARING = /^(=|<>|<|>|<=|>=|~.*|!~.*|@>|<@|\?.?)$/;

/** Digits add up under `*` and `+` as the statement writes them; numbers of the data stay short for as long as anybody waits. */
function sizeOfOperator(fields: Fields, sides: Amount[], reader: GrowthReader): Amount {
  reader.work(workOfOperator(fields, sides), fields);
  const operator = operatorOf(fields);
  if (operator === '^') return sizeOfPower(sides[0], fields['rexpr'], sides[1]);
  if (JOINING.test(operator) || (reader.addsPaths && operator === '+')) return sum(sides);
  if (fields['kind'] !== 'AEXPR_OP' || COMPARING.test(operator)) return SCALAR;
  return { ...sides.reduce(larger, SCALAR), made: Math.max(SCALAR.made, sum(sides).made) };
}

function sizeOfSubLink(fields: Fields, scope: Scope, reader: GrowthReader): Amount {
  const tested = sizeOf(fields['testexpr'], scope, reader);
  const { columns, rows } = reader.query(open(fields['subselect'])[1], scope, scope.ctes);
  const value = sum(columns.map(([, amount]) => amount));
  const kind = fields['subLinkType'];
  // `x LIKE ANY (SELECT …)`; equality has no operator here and ends at the first difference.
  if (fields['operName']) reader.work(productOfLargest([tested, value]), fields);
  if (kind === 'ARRAY_SUBLINK') return reader.limit(timesRows(sum([value, SCALAR]), rows), fields, 'array');
  return kind === 'EXPR_SUBLINK' ? value : SCALAR;
}
