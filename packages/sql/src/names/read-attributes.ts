import type { Statement } from '../parse';
import { isFields, namesOf, tagOf, type Fields } from '../walk';
import {
  closed,
  handedOn,
  joined,
  named,
  OPEN,
  renamed,
  UNKNOWN_TABLE,
  type Columns,
  type Shape,
  type StoredRows,
} from './columns';
import { functionAlias, functionColumns, jsonTableColumns } from './function-columns';
import { impliedName } from './implied-name';
import { aliasOf, cteColumns, elementsOf, fieldsOf, listOf, locationOf, starOf } from './parts';
import { shapesOfColumn, shapesOfName, sourcesCalled, type Scope } from './scope';

/** A name behind a dot that is not known to be a column or a field: PostgreSQL may read `x.f` as `f(x)`. */
export interface UnknownAttribute {
  name: string;
  /** It is asked of a stored table of which nothing is known, so that it is most likely a column. */
  ofTable: boolean;
  location: unknown;
}

type Ctes = ReadonlyMap<string, Columns>;

/** The attributes of a statement that are not known to be columns; `stored` says what is known of tables and types. */
export function unknownAttributes({ root }: Statement, stored: StoredRows | null): UnknownAttribute[] {
  const reader = new AttributeReader(stored);
  reader.readExpression(root, null, new Map());
  return reader.unknown;
}

/** Where a SELECT holds expressions over what its FROM brings. */
const CLAUSES =
  `distinctClause targetList whereClause groupClause havingClause windowClause valuesLists sortClause limitOffset
  limitCount`.split(/\s+/);

/** Reads one statement. Every SELECT and every dotted value is read once, whoever asks for it. */
class AttributeReader {
  readonly unknown: UnknownAttribute[] = [];
  private readonly outputs = new Map<Fields, Columns>();
  private readonly dotted = new Map<Fields, Shape[] | null>();

  constructor(private readonly stored: StoredRows | null) {}

  /** What the SELECT gives. */
  private readSelect(select: Fields, outer: Scope | null, outerCtes: Ctes): Columns {
    const known = this.outputs.get(select);
    if (known) return known;
    const ctes = this.readCtes(select['withClause'], outer, outerCtes);
    const scope: Scope = { sources: [], starred: [], outer };
    const [left, right] = [select['larg'], select['rarg']];
    let columns: Columns;
    if (isFields(left) && isFields(right)) {
      columns = this.readSelect(left, outer, ctes);
      this.readSelect(right, outer, ctes);
      scope.sources.push({ alias: null, columns, isRow: true });
    } else {
      for (const item of listOf(select['fromClause'])) scope.starred.push(this.readFrom(item, scope, ctes));
      columns = this.outputsOf(select, scope, ctes);
    }
    this.outputs.set(select, columns);
    for (const clause of CLAUSES) this.readExpression(select[clause], scope, ctes);
    return columns;
  }

  private readCtes(clause: unknown, outer: Scope | null, outerCtes: Ctes): Ctes {
    const ctes = new Map(outerCtes);
    if (!isFields(clause)) return ctes;
    const all = listOf(clause['ctes']).map((item) => (item as { CommonTableExpr: Fields }).CommonTableExpr);
    // With RECURSIVE each may read itself and those behind it, of which nothing is known yet.
    if (clause['recursive']) for (const cte of all) ctes.set(String(cte['ctename']), OPEN);
    for (const cte of all) {
      const name = String(cte['ctename']);
      const select = (cte['ctequery'] as { SelectStmt?: Fields } | undefined)?.SelectStmt ?? {};
      const start = select['larg'];
      // The step of a recursion has the columns of its start.
      if (clause['recursive'] && isFields(start) && !select['withClause'])
        ctes.set(name, cteColumns(cte, this.readSelect(start, outer, ctes)));
      ctes.set(name, cteColumns(cte, this.readSelect(select, outer, ctes)));
    }
    return ctes;
  }

  private readFrom(item: unknown, scope: Scope, ctes: Ctes): Columns {
    if (!isFields(item)) return OPEN;
    const tag = tagOf(item);
    const fields = tag === null ? item : (item[tag] as Fields);
    if (tag === 'JoinExpr') return this.readJoin(fields, scope, ctes);
    if (tag === 'RangeTableSample') {
      this.readExpression(fields['args'], scope, ctes);
      this.readExpression(fields['repeatable'], scope, ctes);
      return this.readFrom(fields['relation'], scope, ctes);
    }
    const alias = aliasOf(fields['alias']);
    const own = this.sourceOf(tag, fields, scope, ctes);
    const columns = renamed(own.columns, alias.colnames);
    scope.sources.push({ alias: alias.name ?? own.name, columns, isRow: tag !== 'RangeFunction' });
    return columns;
  }

  private sourceOf(
    tag: string | null,
    fields: Fields,
    scope: Scope,
    ctes: Ctes,
  ): { name: string | null; columns: Columns } {
    if (tag === 'RangeVar') return this.relation(fields, ctes);
    if (tag === 'RangeSubselect') {
      const select = (fields['subquery'] as { SelectStmt?: Fields } | undefined)?.SelectStmt ?? {};
      // Without LATERAL it sees nothing of the FROM it stands in.
      return { name: null, columns: this.readSelect(select, fields['lateral'] ? scope : scope.outer, ctes) };
    }
    const { alias, ...inner } = fields;
    this.readExpression(inner, scope, ctes);
    if (tag === 'JsonTable')
      return { name: 'json_table', columns: named(jsonTableColumns(fields['columns']), false) };
    if (tag !== 'RangeFunction') return { name: null, columns: OPEN };
    const name = functionAlias(fields);
    return { name, columns: functionColumns(fields, aliasOf(alias).name ?? name) };
  }

  private relation({ schemaname, relname }: Fields, ctes: Ctes): { name: string; columns: Columns } {
    const [schema, name] = [schemaname ? String(schemaname) : null, String(relname)];
    const cte = schema === null ? ctes.get(name) : undefined;
    return { name, columns: cte ?? this.stored?.table(schema, name) ?? UNKNOWN_TABLE };
  }

  private readJoin(join: Fields, scope: Scope, ctes: Ctes): Columns {
    const sides = [this.readFrom(join['larg'], scope, ctes), this.readFrom(join['rarg'], scope, ctes)];
    this.readExpression(join['quals'], scope, ctes);
    const using = namesOf(join['usingClause']);
    const columns = joined(sides, using.length === 0 && !join['isNatural']);
    const usingAlias = aliasOf(join['join_using_alias']);
    if (usingAlias.name)
      scope.sources.push({ alias: usingAlias.name, columns: named(using, false), isRow: true });
    const alias = aliasOf(join['alias']);
    if (!alias.name) return columns;
    const whole = renamed(columns, alias.colnames);
    scope.sources.push({ alias: alias.name, columns: whole, isRow: true });
    return whole;
  }

  private outputsOf(select: Fields, scope: Scope, ctes: Ctes): Columns {
    const [firstRow] = listOf(select['valuesLists']) as { List?: { items?: unknown } }[];
    if (firstRow)
      return named(
        listOf(firstRow.List?.items).map((_, at) => `column${at + 1}`),
        false,
      );
    const parts = listOf(select['targetList']).map((item): Columns => {
      const { ResTarget: target } = item as { ResTarget?: Fields };
      const star = starOf(target?.['val']);
      if (star) return this.starColumns(star, scope);
      const name = typeof target?.['name'] === 'string' ? target['name'] : impliedName(target?.['val']);
      const shapes = this.shapesOf(target?.['val'], scope, ctes);
      // What nobody names counts all the same where names are given by position.
      return closed(new Map([[name ?? '', handedOn(shapes)]]), [name ?? '']);
    });
    return joined(parts, true);
  }

  /** `*` and `a.*`; the fields of a value that is spread are not followed. */
  private starColumns(path: Fields[], scope: Scope): Columns {
    if (path.length === 0) return OPEN;
    if (path.length === 1) return joined(scope.starred, true);
    const found = sourcesCalled(namesOf([path.at(-2) ?? {}])[0] ?? '', scope);
    return (found.length === 1 && found[0]) || OPEN;
  }

  readExpression(value: unknown, scope: Scope | null, ctes: Ctes): void {
    if (Array.isArray(value)) for (const item of value) this.readExpression(item, scope, ctes);
    else if (isFields(value)) {
      const tag = tagOf(value);
      const fields = tag === null ? value : (value[tag] as Fields);
      if (tag === 'SelectStmt') this.readSelect(fields, scope, ctes);
      else if (tag === 'ColumnRef') this.readColumn(fields, scope);
      else if (tag === 'A_Indirection') this.readDotted(fields, scope, ctes);
      else for (const inner of Object.values(fields)) this.readExpression(inner, scope, ctes);
    }
  }

  /** `t.f`: a column of every source that could be meant, or unknown. A source that nobody named is the same mistake as a call. */
  private readColumn({ fields, location }: Fields, scope: Scope | null): void {
    const path = listOf(fields) as Fields[];
    const [name, alias] = namesOf(path).toReversed();
    if (path.length < 2 || 'A_Star' in (path.at(-1) ?? {}) || name === undefined) return;
    const found = sourcesCalled(alias ?? '', scope);
    const lacking = found.filter(({ names }) => !names.has(name));
    if (found.length > 0 && lacking.length === 0) return;
    this.unknown.push({
      name,
      ofTable: found.length > 0 && lacking.every(({ isStored }) => isStored),
      location,
    });
  }

  /** `(x).f[1].g`, from left to right. */
  private readDotted(fields: Fields, scope: Scope | null, ctes: Ctes): Shape[] | null {
    const read = this.dotted.get(fields);
    if (read !== undefined) return read;
    this.readExpression(fields['arg'], scope, ctes);
    let shapes = this.shapesOf(fields['arg'], scope, ctes);
    for (const part of listOf(fields['indirection']) as Record<string, Fields>[]) {
      const [name] = namesOf([part]);
      if (part['A_Indices']) {
        this.readExpression(part['A_Indices'], scope, ctes);
        shapes = part['A_Indices']['is_slice'] ? shapes : elementsOf(shapes);
      } else if (name !== undefined) {
        const isField = shapes?.every(({ columns, isArray }) => !isArray && columns.names.has(name));
        if (!isField) this.unknown.push({ name, ofTable: false, location: locationOf(fields) });
        shapes = isField ? fieldsOf(shapes, name) : null;
      } else shapes = null;
    }
    this.dotted.set(fields, shapes);
    return shapes;
  }

  /** Everything that a value may be made of; null where that is not certain or the value has no fields. */
  private shapesOf(value: unknown, scope: Scope | null, ctes: Ctes): Shape[] | null {
    if (!isFields(value)) return null;
    const tag = tagOf(value);
    const fields = tag === null ? value : (value[tag] as Fields);
    if (tag === 'ColumnRef') {
      const [name, alias, more] = namesOf(fields['fields']).toReversed();
      if (name === undefined || more !== undefined || starOf(value)) return null;
      return alias === undefined ? shapesOfName(name, scope) : shapesOfColumn(alias, name, scope);
    }
    if (tag === 'A_Indirection') return this.readDotted(fields, scope, ctes);
    if (tag === 'TypeCast') return this.typeShapes(fields['typeName']);
    if (tag === 'RowExpr') return [this.rowShape(fields, scope, ctes)];
    const select = (fields['subselect'] as { SelectStmt?: Fields } | undefined)?.SelectStmt;
    if (tag !== 'SubLink' || !select || fields['subLinkType'] !== 'EXPR_SUBLINK') return null;
    const { names, order } = this.readSelect(select, scope, ctes);
    const shape = order?.length === 1 ? names.get(order[0] ?? '') : null;
    return shape ? [shape] : null;
  }

  private typeShapes(typeName: unknown): Shape[] | null {
    if (!isFields(typeName)) return null;
    const [name = '', schema] = namesOf(typeName['names']).toReversed();
    const columns = this.stored?.type(schema ?? null, name);
    return columns ? [{ columns, isArray: listOf(typeName['arrayBounds']).length > 0 }] : null;
  }

  private rowShape({ args }: Fields, scope: Scope | null, ctes: Ctes): Shape {
    const items = listOf(args);
    const hasStar = items.some((item) => starOf(item) !== null);
    const names = items.map((_, at) => `f${at + 1}`);
    const entries = items.map(
      (item, at) => [`f${at + 1}`, handedOn(this.shapesOf(item, scope, ctes))] as const,
    );
    return { columns: hasStar ? OPEN : closed(new Map(entries), names), isArray: false };
  }
}
