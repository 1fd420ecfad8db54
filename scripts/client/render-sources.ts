import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../apps/api/src/openapi/document';
import { projectFolder } from '../start/env-file';

const HEAD = '// Made from the OpenAPI document by `npm run client:generate`; not edited by hand.\n\n';

interface Described {
  operationId: string;
  parameters?: { in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, Record<string, unknown>>;
}

/** The files of packages/client/src/generated, by name: the document's types, and where each operation stands. */
export async function renderSources(): Promise<Record<string, string>> {
  const document = openApiDocument();
  const paths = document.paths as Paths;
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods)))
    operation.responses = onlySuccess(operation.responses);
  const types = astToString(await openapiTS(JSON.stringify(document, withoutExamples)));
  return {
    'schema.ts': await formatted(HEAD + types),
    'endpoints.ts': await formatted(HEAD + endpointTable(paths)),
  };
}

/** Every failure is the same error to a client, and nobody reads its types from the headers. */
const onlySuccess = (responses: Described['responses']): Described['responses'] =>
  Object.fromEntries(
    Object.entries(responses)
      .filter(([status]) => status === '200')
      .map(([status, { headers: _, ...response }]) => [status, response]),
  );

/** Examples stand in the document; in the types they would change with every recording. */
const withoutExamples = (key: string, value: unknown): unknown =>
  key === 'example' || key === 'examples' ? undefined : value;

type Paths = Record<string, Record<string, Described>>;

function endpointTable(paths: Paths): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const endpoint = { method: method.toUpperCase(), path, sends: sentBy(operation) };
      return `${operation.operationId}: ${JSON.stringify(endpoint)},`;
    }),
  );
  return `export const endpoints = {\n${rows.join('\n')}\n} as const;\n`;
}

function sentBy({ parameters = [], requestBody }: Described): 'nothing' | 'query' | 'json' | 'form' {
  if (requestBody) return 'multipart/form-data' in requestBody.content ? 'form' : 'json';
  return parameters.some((parameter) => parameter.in === 'query') ? 'query' : 'nothing';
}

const formatted = async (source: string): Promise<string> =>
  format(source, { ...(await resolveConfig(join(projectFolder, 'package.json'))), parser: 'typescript' });
