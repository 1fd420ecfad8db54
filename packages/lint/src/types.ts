import {
  type Fields,
  type Query,
  functionName,
  listOf,
  openNode,
  operatorOf,
  outputsOf,
  rememberPerNode,
  resolveColumn,
  typeName,
} from '@pairsmith/sql';

/** As far as the rules need it; `integer` is what divides to an integer. */
export type ValueType = 'integer' | 'bigint' | 'decimal' | 'text' | 'date' | 'timestamp';

const CASTS: Record<string, ValueType> = {
  ...{
    int2: 'integer',
    int4: 'integer',
    int8: 'bigint',
    numeric: 'decimal',
    float4: 'decimal',
    float8: 'decimal',
  },
  ...{
    text: 'text',
    varchar: 'text',
    bpchar: 'text',
    date: 'date',
    timestamp: 'timestamp',
    timestamptz: 'timestamp',
  },
};

const FUNCTIONS: Record<string, ValueType> = {
  ...{ count: 'bigint', row_number: 'bigint', rank: 'bigint', dense_rank: 'bigint', length: 'integer' },
  ...{
    avg: 'decimal',
    round: 'decimal',
    extract: 'decimal',
    date_part: 'decimal',
    percentile_cont: 'decimal',
  },
  ...{ to_char: 'text', concat: 'text', date_trunc: 'timestamp', now: 'timestamp', to_date: 'date' },
};

/** These answer with the type of their first argument. */
const LIKE_ARGUMENT = new Set([
  'min',
  'max',
  'abs',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'nth_value',
  'mod',
]);

/** The type of an expression, null where it takes more than the tree and the catalogue to tell. */
export const typeOf = rememberPerNode((node, query): ValueType | null => {
  const [type, fields] = openNode(node);
  switch (type) {
    case 'A_Const':
      return fields['ival'] ? 'integer' : fields['fval'] ? 'decimal' : null;
    case 'SubLink':
      return isCountOfAll(fields) ? 'bigint' : null;
    case 'TypeCast':
      return CASTS[typeName(fields['typeName'])] ?? null;
    case 'ColumnRef':
      return typeOfColumn(fields, query);
    case 'FuncCall':
      return typeOfCall(fields, query);
    case 'CoalesceExpr':
    case 'MinMaxExpr':
      return widest(listOf(fields['args']), query);
    case 'CaseExpr':
      return widest(
        [...listOf(fields['args']).map((when) => openNode(when)[1]['result']), fields['defresult']].filter(
          Boolean,
        ),
        query,
      );
    case 'A_Expr':
      if (fields['kind'] === 'AEXPR_NULLIF') return typeOf(fields['lexpr'], query);
      return /^[-+*/%]$/.test(operatorOf(fields))
        ? widest([fields['lexpr'], fields['rexpr']].filter(Boolean), query)
        : null;
    default:
      return null;
  }
});

function typeOfColumn(reference: Fields, query: Query): ValueType | null {
  const use = resolveColumn(reference, query);
  if (use?.column) {
    const { type, type_class } = use.column;
    if (type_class === 'integer') return type === 'bigint' ? 'bigint' : 'integer';
    const known = ['decimal', 'text', 'date', 'timestamp'] as const;
    return known.find((one) => one === type_class) ?? null;
  }
  const inner = use?.source.query;
  const value = inner && outputsOf(inner).find(({ name }) => name === use.name)?.value;
  return inner && value ? typeOf(value, inner) : null;
}

function typeOfCall(call: Fields, query: Query): ValueType | null {
  const name = functionName(call);
  const argument = typeOf(listOf(call['args'])[0], query);
  // sum(integer) is a bigint, sum(bigint) a numeric.
  if (name === 'sum') return argument === 'integer' ? 'bigint' : argument === null ? null : 'decimal';
  return LIKE_ARGUMENT.has(name) ? argument : (FUNCTIONS[name] ?? null);
}

function widest(values: unknown[], query: Query): ValueType | null {
  const types = values.filter((value) => !isNull(value)).map((value) => typeOf(value, query));
  if (types.includes(null)) return null;
  for (const type of ['decimal', 'bigint', 'integer'] as const) {
    if (types.includes(type))
      return types.every((one) => one === 'integer' || one === 'bigint' || one === 'decimal') ? type : null;
  }
  const [first] = types;
  return first !== undefined && types.every((one) => one === first) ? first : null;
}

const isNull = (node: unknown): boolean => {
  const [type, fields] = openNode(node);
  return type === 'A_Const' && fields['isnull'] === true;
};

export const isWhole = (type: ValueType | null): boolean => type === 'integer' || type === 'bigint';

/** `(SELECT COUNT(*) FROM …)`: its type is known whatever it reads. */
function isCountOfAll({ subLinkType, subselect }: Fields): boolean {
  const [, select] = openNode(subselect);
  const [target, ...others] = listOf(select['targetList']);
  const [type, call] = openNode(openNode(target)[1]['val']);
  return (
    subLinkType === 'EXPR_SUBLINK' &&
    others.length === 0 &&
    type === 'FuncCall' &&
    functionName(call) === 'count'
  );
}
