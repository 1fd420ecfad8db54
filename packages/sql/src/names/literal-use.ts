import { SAFE_FUNCTIONS } from '../builtin-names';
import type { Statement } from '../parse';
import { isFields, namesOf, tagOf, walk, type Fields, type Visit } from '../walk';

/**
 * What decides whether a text of a statement is read as the type of a column that no cast names: `emails = '{a,b}'` converts
 * to the type of `emails`, and so runs what its owner checks.
 */
export interface LiteralUse {
  /** Whether there is a text (or NULL) without a type of its own. */
  isLoose: boolean;
  /** Columns that are used by name; null where any column may be. */
  columns: string[] | null;
  /** Whether the row of a table is used as one value. */
  usesRows: boolean;
  /** Whether arrays are made, or functions called that keep the domain of a plain column: everything else reads it as its base type. */
  keepsDomains: boolean;
}

/** They take several values of one type, or give an array of the type that they take. */
const KEEPS_DOMAINS = /^(array_.*|lag|lead|width_bucket|percentile_disc|trim_array|unnest)$/;

export function literalUse(statement: Statement): LiteralUse {
  const outer = starsOfOutermost(statement.root);
  const typed = new Set<unknown>();
  const columns = new Set<string>();
  const sources = new Set<string>();
  const whole = new Set<string>();
  let [isLoose, isSpread, keepsDomains] = [false, false, false];
  for (const visit of walk(statement.root)) {
    const { type, fields } = visit;
    if (type === 'TypeCast' && !isUnknown(fields)) typed.add(constantOf(fields['arg']));
    else if (type === 'A_Const') isLoose ||= !typed.has(fields) && ('sval' in fields || 'isnull' in fields);
    else if (type === 'RangeVar') {
      const alias = (fields['alias'] ?? {}) as Fields;
      sources.add(String(alias['aliasname'] ?? fields['relname']));
      // Columns that are renamed are not found by their names.
      isSpread ||= 'colnames' in alias;
    } else if (type === 'Alias') isSpread ||= 'colnames' in fields;
    else if (type === 'ColumnRef' || type === 'A_Indirection') {
      const path = (fields['fields'] ?? fields['indirection'] ?? []) as Fields[];
      const names = namesOf(path);
      for (const name of names) columns.add(name);
      const isStar = path.some((part) => 'A_Star' in part);
      isSpread ||= isStar && !outer.has(fields);
      const [alone] = names.slice(-1);
      if (alone !== undefined && (names.length === 1 || (isStar && !outer.has(fields)))) whole.add(alone);
    } else keepsDomains ||= keepsDomain(visit);
  }
  return {
    isLoose,
    columns: isSpread ? null : [...columns].sort(),
    usesRows: [...whole].some((name) => sources.has(name)),
    keepsDomains,
  };
}

/** `'x'::unknown` has no type either. */
const isUnknown = ({ typeName }: Fields): boolean =>
  isFields(typeName) && namesOf(typeName['names']).at(-1) === 'unknown';

const constantOf = (value: unknown): unknown =>
  isFields(value) && tagOf(value) === 'A_Const' ? value['A_Const'] : null;

function keepsDomain({ type, fields }: Visit): boolean {
  if (type === 'FuncCall') {
    const name = namesOf(fields['funcname']).at(-1) ?? '';
    return KEEPS_DOMAINS.test(name) || !SAFE_FUNCTIONS.has(name);
  }
  return type === 'A_ArrayExpr' || (type === 'SubLink' && fields['subLinkType'] === 'ARRAY_SUBLINK');
}

/** `select *` at the very outside: nothing stands beside those columns. */
function starsOfOutermost(root: unknown): Set<unknown> {
  const [select] = [...walk(root)].filter(({ type }) => type === 'SelectStmt');
  const isSetOperation = select?.fields['larg'] !== undefined;
  const targets = isSetOperation ? [] : ((select?.fields['targetList'] ?? []) as Fields[]);
  return new Set(
    targets.map((item) => (item as { ResTarget?: { val?: Fields } }).ResTarget?.val?.['ColumnRef']),
  );
}
