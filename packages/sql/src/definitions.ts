import type { Statement } from './parse';
import { isFields, namesOf, type Fields } from './walk';

/** What a statement of a schema script is to the relations (tables, views) in it; names as `schema.name`. */
export interface Definition {
  /** The relation it makes. */
  makes: string | null;
  /** The relation it says more about: a comment, an index, a constraint added later. Neither: a schema, a type, a sequence. */
  about: string | null;
}

type Read = (fields: Fields) => Definition;

const makes: Read = ({ relation }) => ({ makes: relationName(relation), about: null });
const about: Read = ({ relation }) => ({ makes: null, about: relationName(relation) });
const apart: Read = () => ({ makes: null, about: null });

const DEFINITIONS = new Map<string, Read>([
  ['CreateStmt', makes],
  ['CreateForeignTableStmt', ({ base }) => makes(isFields(base) ? base : {})],
  ['ViewStmt', ({ view }) => makes({ relation: view })],
  ['CreateTableAsStmt', ({ into }) => makes({ relation: isFields(into) ? into['rel'] : null })],
  ['AlterTableStmt', about],
  ['IndexStmt', about],
  ['CreateTrigStmt', about],
  ['AlterOwnerStmt', about],
  ['CommentStmt', commentedRelation],
  ['CreateSchemaStmt', apart],
  ['CreateExtensionStmt', apart],
  ['CreateEnumStmt', apart],
  ['CreateDomainStmt', apart],
  ['CreateRangeStmt', apart],
  ['CompositeTypeStmt', apart],
  ['CreateSeqStmt', apart],
  ['AlterSeqStmt', apart],
  ['CreateFunctionStmt', apart],
  // How DDL files guard a `create type` that may be there already.
  ['DoStmt', apart],
]);

/** What the statement defines; null where it defines nothing, e.g. a query or an INSERT. */
export function readDefinition({ root }: Statement): Definition | null {
  const [type, fields] = Object.entries(root)[0] ?? ['', {}];
  return DEFINITIONS.get(type)?.(fields as Fields) ?? null;
}

function relationName(relation: unknown): string | null {
  if (!isFields(relation)) return null;
  const { schemaname = 'public', relname } = relation;
  return typeof relname === 'string' ? `${String(schemaname)}.${relname}` : null;
}

/** Named behind the relation they belong to. */
const PARTS = new Set([
  'OBJECT_COLUMN',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
  'OBJECT_POLICY',
]);

function commentedRelation({ objtype, object }: Fields): Definition {
  const { List: list } = (object ?? {}) as { List?: { items?: unknown } };
  const path = namesOf(list?.items);
  if (PARTS.has(String(objtype))) path.pop();
  const name = path.at(-1);
  return { makes: null, about: name === undefined ? null : `${path.at(-2) ?? 'public'}.${name}` };
}
