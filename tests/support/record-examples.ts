import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations, type Operation, type OperationName } from '@pairsmith/core';
import type { Request } from 'express';

/** What the document shows of an operation: a request that was sent, and what was answered. */
interface Example {
  request: { url: string; body?: unknown };
  /** The whole answer; null where it is no JSON. */
  answer: unknown;
}
type Examples = Partial<Record<OperationName, Example>>;

const EXAMPLES_FILE = join(__dirname, '../../apps/api/src/openapi/examples.json');

/** An example is to be read: of those that are not longer than this, the one that shows most fields is kept. */
const READABLE = 3_000;

/**
 * Keeps a request and its answer for the document, where PAIRSMITH_RECORD_EXAMPLES asks for it. Tests run one after
 * another then (`--runInBand`): each looks at what the ones before it left.
 */
export function recordExample(
  name: OperationName,
  { request, url, body }: { request: Request; url: string; body: string },
): void {
  if (!process.env['PAIRSMITH_RECORD_EXAMPLES']) return;
  const { answer }: Operation = operations[name];
  const example = withoutMachine({
    request: { url, ...(sentBody(request) && { body: sentBody(request) }) },
    answer: typeof answer === 'string' ? null : JSON.parse(body),
  });
  const examples = readExamples();
  const before = examples[name];
  if (before && !saysMore(example, before)) return;
  examples[name] = example;
  const sorted = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(`${EXAMPLES_FILE}.new`, `${JSON.stringify(sorted, null, 2)}\n`);
  renameSync(`${EXAMPLES_FILE}.new`, EXAMPLES_FILE);
}

const readExamples = (): Examples =>
  existsSync(EXAMPLES_FILE) ? (JSON.parse(readFileSync(EXAMPLES_FILE, 'utf8')) as Examples) : {};

/** The fields that were sent, those of a form with its file's name. */
function sentBody(request: Request): object | null {
  const fields = (request.body ?? {}) as object;
  if (request.file) return { ...fields, file: request.file.originalname };
  return Object.keys(fields).length ? fields : null;
}

const lengthOf = (example: Example) => JSON.stringify(example).length;

/** The fields that an example shows, each once however many elements of a list have it. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => [`${path}[]`, ...fieldsOf(each, `${path}[]`)]);
  return Object.entries(value).flatMap(([key, each]) => [
    ...(each === null ? [] : [`${path}.${key}`]),
    ...fieldsOf(each, `${path}.${key}`),
  ]);
}

function saysMore(now: Example, before: Example): boolean {
  const isReadable = (example: Example) => lengthOf(example) <= READABLE;
  if (isReadable(now) !== isReadable(before)) return isReadable(now);
  const [more, than] = [now, before].map((example) => new Set(fieldsOf(example)).size) as [number, number];
  return isReadable(now) && more !== than ? more > than : lengthOf(now) < lengthOf(before);
}

/** Test databases have names and ports of one run, and users with odd passwords. */
const withoutMachine = (example: Example): Example =>
  JSON.parse(
    JSON.stringify(example)
      .replace(
        /postgres(ql)?:\/\/[^"\s]*?:\*\*\*@[^"\s/]*\/[^"\s?]*/g,
        'postgresql://reader:***@db.example.com:5432/shop',
      )
      .replace(
        /postgres(ql)?:\/\/(?!reader:\*\*\*@)[^"\s]*/g,
        'postgresql://reader:password@db.example.com:5432/shop',
      )
      .replace(/pairsmith_test_\w+|test_[0-9a-f]{8,}\w*/g, 'shop'),
  ) as Example;
