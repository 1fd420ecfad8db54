import type { Message } from '@pairsmith/core';
import type { Catalog, Roles } from '@pairsmith/catalog';
import type { Query } from './query';

export interface LintContext {
  /** What the SQL is to answer; empty where there is none. */
  question: string;
  /** All SELECTs of the statement, outer ones first. */
  queries: readonly Query[];
  relations: Catalog['relations'];
  roles: Roles;
}

export interface Found {
  /** What is wrong and what to write instead. Names and values of the catalogue only, none that are masked. */
  message: Message;
  /** The part of the tree that is meant. */
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
