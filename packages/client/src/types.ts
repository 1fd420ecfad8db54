import type { components, operations } from './generated/schema';
import type { NamedFile } from './transport';

export type OperationName = keyof operations;

type ContentOf<Part> = Part extends { content: infer Content } ? Content : never;
type BodyOf<Part, Type extends string> = ContentOf<Part> extends { [K in Type]: infer Body } ? Body : unknown;

type PathOf<O> = O extends { parameters: { path: infer Fields extends object } } ? Fields : unknown;
type QueryOf<O> = O extends { parameters: { query?: infer Fields } }
  ? [Exclude<Fields, undefined>] extends [never]
    ? unknown
    : Exclude<Fields, undefined>
  : unknown;
type JsonOf<O> = O extends { requestBody?: infer Body }
  ? BodyOf<Exclude<Body, undefined>, 'application/json'>
  : unknown;
type FormOf<O> = O extends { requestBody: infer Body }
  ? ContentOf<Body> extends { 'multipart/form-data': infer Fields extends object }
    ? Omit<Fields, 'file'> & { file: NamedFile }
    : unknown
  : unknown;

/** What a call takes: the path's parameters and the fields of its query, body or form, in one object. */
export type InputOf<Name extends OperationName> = PathOf<operations[Name]> &
  QueryOf<operations[Name]> &
  JsonOf<operations[Name]> &
  FormOf<operations[Name]>;

type Answered<Name extends OperationName> = operations[Name] extends { responses: { 200: infer Success } }
  ? ContentOf<Success>
  : never;

/** What a call gives: the envelope's `data`; of what is sent without an envelope, the answer itself. */
export type DataOf<Name extends OperationName> =
  Answered<Name> extends { 'application/json': infer Json }
    ? Json extends { data: infer Data }
      ? Data
      : Json
    : never;

export type StepName = components['schemas']['StepName'];
export type Step = components['schemas']['Step'];
export type Progress = components['schemas']['Progress'];
export type Execution = components['schemas']['Execution'];
export type LogLine = DataOf<'getLogs'>['logs'][number];
export type Task = Omit<DataOf<'getTask'>, 'response' | 'timestamp'>;
