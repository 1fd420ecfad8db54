import { namesOf, isFields, tagOf, type Fields } from '../walk';

/**
 * The name that PostgreSQL gives a result without AS, where it is certain; null otherwise. An invented name would let a call in
 * disguise pass for a column, so in doubt there is none.
 */
export function impliedName(value: unknown): string | null {
  if (!isFields(value)) return null;
  const tag = tagOf(value);
  return (tag && NAMES.get(tag)?.(value[tag] as Fields)) ?? null;
}

const last = (path: unknown): string | null => {
  const end = Array.isArray(path) ? (path.at(-1) as Fields | undefined) : undefined;
  return end ? (namesOf([end])[0] ?? null) : null;
};

const NAMES = new Map<string, (fields: Fields) => string | null>([
  ['ColumnRef', ({ fields }) => last(fields)],
  ['A_Indirection', ({ indirection, arg }) => last(indirection) ?? indexedName(indirection, arg)],
  ['FuncCall', ({ funcname }) => last(funcname)],
  ['TypeCast', castName],
  ['CollateClause', ({ arg }) => impliedName(arg)],
  ['CoalesceExpr', () => 'coalesce'],
  ['MinMaxExpr', ({ op }) => (op === 'IS_GREATEST' ? 'greatest' : 'least')],
  ['A_Expr', ({ kind }) => (kind === 'AEXPR_NULLIF' ? 'nullif' : null)],
  ['SubLink', subLinkName],
  ['CaseExpr', ({ defresult }) => (isNamed(defresult) ? impliedName(defresult) : 'case')],
  ['GroupingFunc', () => 'grouping'],
  ['A_ArrayExpr', () => 'array'],
  ['RowExpr', () => 'row'],
  [
    'SQLValueFunction',
    ({ op }) =>
      String(op)
        .replace(/^SVFOP_|_N$/g, '')
        .toLowerCase(),
  ],
]);

/** A cast of what has no name is called like its type; of several the outermost counts. */
function castName({ arg, typeName }: Fields): string | null {
  if (!isNameless(arg)) return impliedName(arg);
  return isFields(typeName) ? last(typeName['names']) : null;
}

/** What PostgreSQL finds no name for; a column, a call or a sub-select has one, even where it is not followed here. */
function isNameless(value: unknown): boolean {
  if (!isFields(value)) return false;
  const tag = tagOf(value) ?? '';
  const fields = value[tag] as Fields | undefined;
  if (tag === 'TypeCast' || tag === 'CollateClause') return isNameless(fields?.['arg']);
  if (tag === 'CaseExpr') return !isNamed(fields?.['defresult']);
  if (tag === 'A_Indirection') return isSubscripted(fields?.['indirection']) && isNameless(fields?.['arg']);
  return NAMELESS.has(tag) && fields?.['kind'] !== 'AEXPR_NULLIF';
}

const isNamed = (value: unknown): boolean => isFields(value) && !isNameless(value);

const NAMELESS = new Set(['A_Const', 'A_Expr', 'BoolExpr', 'NullTest', 'BooleanTest']);

/** `a[1]` is called a. */
const indexedName = (indirection: unknown, arg: unknown): string | null =>
  isSubscripted(indirection) ? impliedName(arg) : null;

const isSubscripted = (indirection: unknown): boolean =>
  Array.isArray(indirection) && (indirection as Fields[]).every((part) => 'A_Indices' in part);

function subLinkName({ subLinkType, subselect }: Fields): string | null {
  if (subLinkType === 'EXISTS_SUBLINK') return 'exists';
  if (subLinkType === 'ARRAY_SUBLINK') return 'array';
  if (subLinkType !== 'EXPR_SUBLINK') return null;
  let select = (subselect as { SelectStmt?: Fields } | undefined)?.SelectStmt;
  while (isFields(select?.['larg'])) select = select['larg'];
  const targets = select?.['targetList'];
  const first = Array.isArray(targets)
    ? (targets[0] as { ResTarget?: Fields } | undefined)?.ResTarget
    : undefined;
  if (!first) return null;
  return typeof first['name'] === 'string' ? first['name'] : impliedName(first['val']);
}
