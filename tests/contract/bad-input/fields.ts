import {
  bodySchema,
  branchesOf,
  isForm,
  schemaProblem,
  type Documented,
  type JsonSchema,
} from '../../support/documented';
import type { RequestParts } from './valid-requests';

/** One place of a request that can be wrong. */
export interface Field {
  place: 'path' | 'query' | 'body' | 'form';
  /** From the top of its place; numbers are places in an array. */
  path: (string | number)[];
  schema: JsonSchema;
  isRequired: boolean;
}

/** `data.0.sql` */
export const nameOf = ({ path }: Pick<Field, 'path'>): string => path.join('.');

/**
 * Every field of an operation, from the document: parameters, the fields of a form, and those of a body down to the
 * elements of its arrays. Where a body has alternatives they are of the one that `valid` is.
 */
export function fieldsOf(operation: Documented, valid: RequestParts): Field[] {
  const parameters = operation.parameters.map(({ in: place, name, schema, required }): Field => ({
    ...{ place, path: [name], schema, isRequired: required },
  }));
  const body = bodySchema(operation);
  if (!body) return parameters;
  if (!isForm(operation)) return [...parameters, ...within(body, valid.body, [])];
  return [
    ...parameters,
    ...Object.entries(body.properties ?? {})
      .filter(([name]) => name !== 'file')
      .map(([name, schema]): Field => ({
        ...{ place: 'form', path: [name], schema, isRequired: body.required?.includes(name) ?? false },
      })),
  ];
}

/** The fields below a value, whose schema is `schema`. */
function within(schema: JsonSchema, value: unknown, path: Field['path']): Field[] {
  const branch = branchesOf(schema).find((each) => schemaProblem(each, value) === null);
  if (!branch) throw new Error(`${JSON.stringify(value)} at ${path.join('.')} is not what the document says`);
  const fields: [string | number, JsonSchema, boolean][] = Object.entries(branch.properties ?? {}).map(
    ([name, each]) => [name, each, branch.required?.includes(name) ?? false],
  );
  if (branch.items && Array.isArray(value) && value.length) fields.push([0, branch.items, true]);
  if (typeof branch.additionalProperties === 'object')
    for (const name of Object.keys(value as object)) fields.push([name, branch.additionalProperties, false]);
  return fields.flatMap(([name, each, isRequired]) => {
    const field: Field = { place: 'body', path: [...path, name], schema: each, isRequired };
    const inner = (value as Record<string | number, unknown>)[name];
    return [field, ...(inner === undefined ? [] : within(each, inner, field.path))];
  });
}

/** The value at a path. */
export const valueAt = (value: unknown, path: Field['path']): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);

/** A copy with another value at a path; undefined takes it away. */
export function withValue<T>(value: T, path: Field['path'], put: unknown): T {
  const copy = structuredClone(value);
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) as string;
  if (put === undefined && !Array.isArray(parent)) delete parent[key];
  else parent[key] = put;
  return copy;
}
