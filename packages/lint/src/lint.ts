import type { Message } from '@pairsmith/core';
import { type Statement, characterAt, placeOf, readQueries } from '@pairsmith/sql';
import { columnRoles, type Catalog } from '@pairsmith/catalog';
import { readPlan, readScopes, type Scopes } from '@pairsmith/query-plan';
import type { Found } from './rule';
import { LINT_RULES, rules, type LintRule } from './rules';

/** Something that makes the answer of a statement wrong, or is likely to, although it runs. */
export interface LintFinding {
  rule: LintRule;
  /** What is wrong and what to write instead. */
  message: Message;
  /** The 1-based character it stands at; null where the tree does not say. */
  position: number | null;
}

export type Linter = (statement: Statement, question?: string) => LintFinding[];

/**
 * A linter that knows a task's tables. Pure: it judges the tree and the catalogue's facts, asks no model and no database.
 * What it cannot know (unknown tables, no keys, no statistics) it does not complain of. Findings in the order of the text.
 */
export function createLinter(catalog: Pick<Catalog, 'tables' | 'relations'>): Linter {
  const roles = columnRoles(catalog);
  return (statement, question = '') => {
    const { sql, root } = statement;
    const queries = readQueries(root, catalog);
    let scopes: Scopes | null = null;
    const plan = (): Scopes => (scopes ??= readScopes(readPlan(statement, catalog), catalog));
    const context = { question, queries, plan, catalog, relations: catalog.relations, roles };
    return LINT_RULES.flatMap((rule) =>
      firstOfEach(rules[rule].find(context)).map(({ message, node }) => {
        const place = node === null ? null : placeOf(node);
        return { rule, message, position: place === null ? null : characterAt(sql, place) };
      }),
    ).sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  };
}

/** One advice is given once, however often the statement needs it. */
const firstOfEach = (found: Found[]): Found[] => [
  ...new Map(found.toReversed().map((one) => [JSON.stringify(one.message), one])).values(),
];
