import { z } from 'zod';
import { AppError } from '../app-error';
import { nearestName } from '../edit-distance';
import { said, type Message } from '../messages';
import { issueMessage } from './issue';

type Issue = z.core.$ZodIssue;

/**
 * A request as its schema sees it. Every field that is missing or wrong is named at once, in `missing_params` and
 * `invalid_params`; the text is the schema's own where it has one (those the contract quotes), else it is made here.
 */
export function parseRequest<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const missing = new Set<string>();
  const invalid = new Set<string>();
  const problems = new Map<string, Message>();
  for (const issue of parsed.error.issues.flatMap(eachKey)) {
    const isMissing = valueAt(input, issue.path) === undefined;
    const field = issue.path.map(String).join('.');
    if (field) (isMissing ? missing : invalid).add(field);
    const problem = say(issue, { field, isMissing, known: knownFields(schema) });
    problems.set(JSON.stringify(problem), problem);
  }
  throw new AppError(
    missing.size ? 'missing_required_params' : 'invalid_params',
    all([...problems.values()]),
    {
      details: {
        ...(missing.size ? { missing_params: [...missing] } : {}),
        ...(invalid.size ? { invalid_params: [...invalid] } : {}),
      },
    },
  );
}

/** Fields that nobody knows, named one by one; whoever sends more gets to know of the others next time. */
const MOST_UNKNOWN = 10;

/** One issue each for the fields that a closed schema does not know. */
const eachKey = (issue: Issue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
    : [issue];

const knownFields = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape as object) : [];

const all = (problems: Message[]): Message =>
  problems.length === 1 ? problems[0]! : said('request.problems', { problems });

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key],
    input,
  );

function say(
  issue: Issue,
  { field, isMissing, known }: { field: string; isMissing: boolean; known: readonly string[] },
): Message {
  if (issue.code === 'unrecognized_keys') {
    const name = field.slice(0, MOST_OF_A_NAME);
    return said('request.unknown_option', { name, nearest: nearestName(name, known), known: [...known] });
  }
  const given = issueMessage(issue.message);
  // `field.…` are predicates of the field that they follow; the others are sentences of their own.
  if (given) return given.$say.startsWith('field.') ? ofField(field, given) : given;
  if (field === '') return said('request.not_an_object');
  if (isMissing) return said('request.missing', { field });
  return ofField(field, expectation(issue));
}

const ofField = (field: string, problem: Message) => said('request.field_problem', { field, problem });

function expectation(issue: Issue): Message {
  switch (issue.code) {
    case 'invalid_type':
      return said('field.type', { type: issue.expected });
    case 'too_small': {
      const min = Number(issue.minimum);
      return hasLength(issue) ? said('field.length_below', { min }) : said('field.below', { min });
    }
    case 'too_big': {
      const max = Number(issue.maximum);
      return hasLength(issue) ? said('field.length_above', { max }) : said('field.above', { max });
    }
    case 'invalid_value':
      return said('field.one_of', { values: issue.values.map(String) });
    default:
      return said('field.malformed');
  }
}

/** What is repeated of a name that nobody gave. */
const MOST_OF_A_NAME = 60;

const hasLength = ({ origin }: { origin: string }) => origin === 'string' || origin === 'array';
