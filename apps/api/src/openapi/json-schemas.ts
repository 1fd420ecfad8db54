import { z } from 'zod';

export type Json = Record<string, unknown>;

/** Turns zod's schemas into JSON Schema, which is what OpenAPI 3.1 speaks; those with an id become components. */
export interface JsonSchemas {
  /** What a client may send. */
  input: (schema: z.ZodType) => Json;
  /** What it is answered. */
  output: (schema: z.ZodType) => Json;
  /** A value of a query: what its text means where that can be said (a whole number), else the text. */
  parameter: (schema: z.ZodType) => Json;
  /** All components that were referred to so far, by name. */
  components: () => Json;
}

export function createJsonSchemas(): JsonSchemas {
  const components = new Map<string, unknown>();
  const convert = (
    schema: z.ZodType,
    io: 'input' | 'output',
    more: { unrepresentable?: 'any' } = {},
  ): Json => {
    const { $schema, $defs = {}, ...json } = z.toJSONSchema(schema, { io, override: tidy, ...more }) as Json;
    if ($schema !== DIALECT) throw new Error(`The document says ${DIALECT}, this is ${String($schema)}`);
    for (const [name, component] of Object.entries($defs as Json)) components.set(name, referring(component));
    if (typeof json.id !== 'string') return referring(json);
    components.set(json.id, referring(json));
    return { $ref: `#/components/schemas/${json.id}` };
  };
  return {
    input: (schema) => convert(schema, 'input'),
    output: (schema) => convert(schema, 'output'),
    parameter: (schema) => {
      const meant = convert(schema, 'output', { unrepresentable: 'any' });
      return 'type' in meant || '$ref' in meant ? meant : convert(schema, 'input');
    },
    components: () => Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** What OpenAPI 3.1's own dialect is made of; the document names none, because swagger-ui warns of any but the default. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An integer that JavaScript holds exactly is no limit that a reader needs. */
const tidy = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

/** Without zod's own `id`, which is the component's name, and with references to components. */
function referring(schema: unknown): Json {
  const json = JSON.stringify({ ...(schema as Json), id: undefined });
  return JSON.parse(json.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}
