import type { Message } from '@pairsmith/core';
import type { Catalog, Roles } from '@pairsmith/catalog';
import type { Scopes } from '@pairsmith/query-plan';
import type { Query } from '@pairsmith/sql';

export interface LintContext {
  /** What the SQL is to answer; empty where there is none. */
  question: string;
  /** All SELECTs of the statement, outer ones first: for rules that are about how it is written. */
  queries: readonly Query[];
  /** The selections of its plan: for rules that are about what it means. Read when it is asked for first. */
  plan: () => Scopes;
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  relations: Catalog['relations'];
  roles: Roles;
}

export interface Found {
  /** What is wrong and what to write instead. Names and values of the catalogue only, none that are masked. */
  message: Message;
  /** The part of the tree that is meant; null where a plan tells it. */
  node: unknown;
}

/** One way in which a statement that runs gives a wrong answer. */
export interface Rule {
  /** For summaries. */
  title: Message;
  find: (context: LintContext) => Found[];
}

/** A rule that looks at one SELECT at a time. */
export const eachQuery =
  (find: (query: Query, context: LintContext) => Found[]): Rule['find'] =>
  (context) =>
    context.queries.flatMap((query) => find(query, context));
