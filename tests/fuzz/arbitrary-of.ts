import fc from 'fast-check';
import { branchesOf, type JsonSchema } from '../support/documented';

type Known = (name: string) => fc.Arbitrary<unknown> | undefined;

/** Text that a person could have written: no control characters, not only blanks. */
export const sensibleText = (maxLength = 40): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 40) })
    .filter((text) => text.trim() !== '' && text.length <= maxLength && !/[\p{Cc}\p{Cs}]/u.test(text));

/**
 * Values that a schema of the document allows. `known` gives those that no schema can say: names of tables, SQL, what is
 * there already; it is asked by the name of the field.
 */
export function arbitraryOf(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  return known(name) ?? fc.oneof(...branchesOf(schema).map((branch) => ofBranch(branch, name, known)));
}

function ofBranch(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  const { minimum: min, maximum: max } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) });
    case 'string':
      if (schema.pattern) throw new Error(`Say what ${name} may be: ${schema.pattern} does not say all.`);
      return sensibleText(schema.maxLength);
    case 'array':
      // Each of task_ids is a task_id.
      return fc.array(
        arbitraryOf(schema.items ?? {}, schema.items?.pattern ? name.replace(/s$/, '') : name, known),
        {
          minLength: schema.minItems ?? 0,
          maxLength: Math.min(schema.maxItems ?? 3, 3),
        },
      );
    case 'object':
      return ofObject(schema, known);
    default:
      throw new Error(`No values are known for ${name}: ${JSON.stringify(schema)}`);
  }
}

function ofObject({ properties = {}, required = [] }: JsonSchema, known: Known) {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, arbitraryOf(schema, name, known)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}
