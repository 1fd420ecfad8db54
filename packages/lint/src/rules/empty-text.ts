import { calledName } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import {
  originOf,
  originsIn,
  type Origin,
  type Predicate,
  type Scope,
  type Value,
} from '@pairsmith/query-plan';
import type { Rule } from '../rule';

const ASKS_FOR_EMPTY = /为空|空白|[没未](?:有)?填|已填|缺失|\bempty\b|\bblank\b|\bfilled\b|\bmissing\b/i;

/** "Empty" was asked for, only NULL is looked for, and the column is known to hold texts of no characters too. */
export const emptyNotNull: Rule = {
  title: said('lint_title.empty_text'),
  find: ({ plan, question }) => {
    if (!ASKS_FOR_EMPTY.test(question) || /\bnull\b/i.test(question)) return [];
    const { scopes } = plan();
    const compared = new Set(
      scopes.flatMap((scope) =>
        scope.predicates.flatMap((one) => comparedSides(one).flatMap((side) => keyOf(side, scope))),
      ),
    );
    const tested = scopes.flatMap((scope) =>
      scope.predicates.flatMap((one) => (one.kind === 'missing' ? (originOf(one.of, scope) ?? []) : [])),
    );
    const missed = tested.filter((origin) => holdsEmptyText(origin) && !compared.has(nameOf(origin)));
    return missed.map(({ column }) => ({
      message: said('lint.empty_text', { title: calledName(column), column: column.name }),
      node: null,
    }));
  },
};

const comparedSides = (predicate: Predicate): Value[] => {
  switch (predicate.kind) {
    case 'compare':
    case 'same':
      return [predicate.left, predicate.right];
    case 'in':
      return predicate.of;
    case 'like':
    case 'holds':
      return [predicate.of];
    default:
      return [];
  }
};

const keyOf = (value: Value, scope: Scope): string[] => originsIn(value, scope).map(nameOf);

const nameOf = ({ table, column }: Origin): string => JSON.stringify([table.schema, table.name, column.name]);

const holdsEmptyText = ({ column }: Origin): boolean =>
  column.type_class === 'text' &&
  (column.statistics?.common_values ?? []).some(({ value }) => value.trim() === '');
