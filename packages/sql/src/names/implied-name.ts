import { namesOf, isFields, tagOf, type Fields } from '../walk';

/**
 * The name that PostgreSQL gives a result without AS, where it is certain; null otherwise. An invented name would let a call in
 * disguise pass for a column, so in doubt there is none.
 */
export const impliedName = (value: unknown): string | null => nameOf(value).name;

/** A name that a cast, a case or its like only makes up gives way to one from further inside. */
interface Implied {
  name: string | null;
  isSynthetic: boolean;
}

const sure = (name: string | null): Implied => ({ name, isSynthetic: false });
const madeUp = (name: string | null): Implied => ({ name, isSynthetic: true });

/** Read once from outside to inside: a chain of casts costs its length. */
function nameOf(value: unknown): Implied {
  if (!isFields(value)) return sure(null);
  const tag = tagOf(value);
  return (tag && NAMES.get(tag)?.(value[tag] as Fields)) || sure(null);
}

const last = (path: unknown): string | null => {
  const end = Array.isArray(path) ? (path.at(-1) as Fields | undefined) : undefined;
  return end ? (namesOf([end])[0] ?? null) : null;
};

/** What is not listed has a name that is not followed here; what is made up of nothing has none. */
const NAMES = new Map<string, (fields: Fields) => Implied>([
  ['ColumnRef', ({ fields }) => sure(last(fields))],
  [
    'A_Indirection',
    ({ indirection, arg }) => (isSubscripted(indirection) ? nameOf(arg) : sure(last(indirection))),
  ],
  ['FuncCall', ({ funcname }) => sure(last(funcname))],
  ['TypeCast', castName],
  ['CollateClause', ({ arg }) => nameOf(arg)],
  ['CoalesceExpr', () => sure('coalesce')],
  ['MinMaxExpr', ({ op }) => sure(op === 'IS_GREATEST' ? 'greatest' : 'least')],
  ['A_Expr', ({ kind }) => (kind === 'AEXPR_NULLIF' ? sure('nullif') : madeUp(null))],
  ['A_Const', () => madeUp(null)],
  ['BoolExpr', () => madeUp(null)],
  ['NullTest', () => madeUp(null)],
  ['BooleanTest', () => madeUp(null)],
  ['SubLink', (fields) => sure(subLinkName(fields))],
  ['CaseExpr', caseName],
  ['GroupingFunc', () => sure('grouping')],
  ['A_ArrayExpr', () => sure('array')],
  ['RowExpr', () => sure('row')],
  [
    'SQLValueFunction',
    ({ op }) =>
      sure(
        String(op)
          .replace(/^SVFOP_|_N$/g, '')
          .toLowerCase(),
      ),
  ],
]);

/** A cast of what has no name is called like its type; of several the outermost counts. */
function castName({ arg, typeName }: Fields): Implied {
  const inner = nameOf(arg);
  if (!inner.isSynthetic) return inner;
  return madeUp(isFields(typeName) ? last(typeName['names']) : null);
}

function caseName({ defresult }: Fields): Implied {
  const otherwise = isFields(defresult) ? nameOf(defresult) : madeUp(null);
  return otherwise.isSynthetic ? madeUp('case') : otherwise;
}

/** `a[1]` is called a. */
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
