import type { z } from 'zod';
import type { ErrorCode } from '../app-error';
import type { AuditAction } from '../audit-actions';
import type { Role } from '../settings';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** A multipart request: one file in the field `file`, and text fields beside it. */
interface Form {
  maxBytes: number;
  /** What the file may be, in Chinese, for the document. */
  description: string;
  fields?: z.ZodType;
}

/**
 * One endpoint, said once: the API checks requests and roles with it, the OpenAPI document and the client's types are
 * made from it. Texts are Chinese, because users read them.
 */
export interface Operation {
  method: Method;
  /** Below `/api/v0`; parameters in braces, e.g. `/data_pipeline/tasks/{task_id}`. */
  path: `/${string}`;
  /** About the service itself: its path stands at the root, and its JSON is sent without the envelope. */
  isBare?: true;
  /** The least role that may call it; `anyone` needs no key. */
  role: Role | 'anyone';
  /** It changes something, and the audit trail says who did it, by this name. */
  audit?: AuditAction;
  tag: string;
  summary: string;
  description?: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** It starts something: a body that is absent or not JSON is no wish for it, though every field is optional. */
  needsBody?: true;
  /** It makes something even of an empty body, but a body that is not JSON is no wish for it. */
  needsJson?: true;
  form?: Form;
  /** The fields of `data`, without the timestamp that every answer carries; or what is sent instead of the envelope. */
  answer: z.ZodType | 'bytes' | 'events';
  /** The media type of bytes that always have the same one. */
  mediaType?: string;
  /** Another status that carries the same answer: `/health/ready` says no with 503. */
  alsoStatus?: number;
  /** Failures of its own, beside those that every endpoint has (wrong input, no key, store away). */
  errors?: readonly ErrorCode[];
}

/** Keeps the exact types of the schemas, which the API's handlers and the answers are checked against. */
export const operation = <const O extends Operation>(described: O): O => described;

/** What a schema makes of the input, where the operation has one under `Part`. */
type Parsed<O, Part extends string> = O extends { [K in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

export type QueryOf<O extends Operation> = Parsed<O, 'query'>;
export type BodyOf<O extends Operation> = O extends { form: { fields: infer S extends z.ZodType } }
  ? z.output<S>
  : Parsed<O, 'body'>;
export type AnswerOf<O extends Operation> = O extends { answer: infer S extends z.ZodType }
  ? z.output<S>
  : void;
