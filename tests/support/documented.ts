import type { OperationName } from '@pairsmith/core';
import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import { openApiDocument } from '../../apps/api/src/openapi/document';

/** What these tests read of a JSON Schema. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  format?: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
}

type Content = Record<string, { schema?: JsonSchema }>;

/** An operation as the document describes it. */
export interface Documented {
  operationId: OperationName;
  method: string;
  path: string;
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, Omit<Documented, 'method' | 'path'>>>;
  components: { schemas: Record<string, JsonSchema> };
};

/** Every operation of the OpenAPI document, in its order. */
export const documentedOperations: Documented[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, described]) => ({
    ...described,
    parameters: described.parameters ?? [],
    method: method.toUpperCase(),
    path,
  })),
);

export const bodySchema = ({ requestBody }: Documented): JsonSchema | undefined =>
  requestBody && Object.values(requestBody.content)[0]?.schema;

export const isForm = ({ requestBody }: Documented): boolean =>
  requestBody?.content['multipart/form-data'] !== undefined;

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: 'document', components: document.components });
const compiled = new Map<JsonSchema, ValidateFunction>();

/** What the document's schema has against a value; null: nothing. */
export function schemaProblem(schema: JsonSchema, value: unknown): string | null {
  let validate = compiled.get(schema);
  if (!validate) {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    compiled.set(schema, (validate = ajv.compile(JSON.parse(text) as JsonSchema)));
  }
  return validate(value) ? null : ajv.errorsText(validate.errors);
}

/** The alternatives of a schema, down to those that have none; references are followed. */
export function branchesOf(schema: JsonSchema): JsonSchema[] {
  if (schema.$ref) {
    const found = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    if (!found) throw new Error(`The document does not hold ${schema.$ref}.`);
    return branchesOf(found);
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.flatMap(branchesOf);
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}
