import type { Message } from '@pairsmith/core';
import type { Rule } from './rule';
import { meanOfMeans, sumOfDistinct, sumOfRates } from './rules/aggregates';
import { lastDayCut, relativeDate, textOrder } from './rules/dates';
import { integerDivision, unguardedDivision } from './rules/divisions';
import { emptyNotNull } from './rules/empty-text';
import { fanOut } from './rules/fan-out';
import { capturedColumn, cartesianJoin, unqualifiedColumn, unrelatedJoin } from './rules/joins';
import { meanOfFinerRows } from './rules/means';
import { countNullable, equalsNull, negationDropsNull, notInNull, nullsFirst } from './rules/nulls';
import { lastValueFrame, limitWithoutOrder, tiedLimit, windowWithoutOrder } from './rules/order';
import { countOuterJoin, outerJoinNullified } from './rules/outer-joins';
import { growthPeriod, lagSkipsRows } from './rules/periods';
import { duplicateOutput, groupByLabel, groupNotShown, selectStar } from './rules/results';
import { softDelete } from './rules/soft-delete';
import { contradiction, likeWithoutWildcard, unknownLiteral } from './rules/values';

/** The words are stable: they stand in proof files and reports. */
export const LINT_RULES = [
  'unguarded_division',
  'integer_division',
  'fan_out',
  'count_outer_join',
  'cartesian_join',
  'unrelated_join',
  'outer_join_nullified',
  'unqualified_column',
  'captured_column',
  'soft_delete',
  'timestamp_last_day',
  'relative_date',
  'text_order',
  'not_in_null',
  'equals_null',
  'negation_drops_null',
  'count_nullable',
  'nulls_first',
  'limit_without_order',
  'tied_limit',
  'window_without_order',
  'last_value_frame',
  'unknown_literal',
  'like_without_wildcard',
  'contradiction',
  'sum_of_rates',
  'sum_of_distinct',
  'mean_of_means',
  'mean_of_finer_rows',
  'lag_skips_rows',
  'growth_period',
  'empty_not_null',
  'group_not_shown',
  'group_by_label',
  'select_star',
  'duplicate_output',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

/** Every rule by its name; one without code does not compile. */
export const rules: Record<LintRule, Rule> = {
  unguarded_division: unguardedDivision,
  integer_division: integerDivision,
  fan_out: fanOut,
  count_outer_join: countOuterJoin,
  cartesian_join: cartesianJoin,
  unrelated_join: unrelatedJoin,
  outer_join_nullified: outerJoinNullified,
  unqualified_column: unqualifiedColumn,
  captured_column: capturedColumn,
  soft_delete: softDelete,
  timestamp_last_day: lastDayCut,
  relative_date: relativeDate,
  text_order: textOrder,
  not_in_null: notInNull,
  equals_null: equalsNull,
  negation_drops_null: negationDropsNull,
  count_nullable: countNullable,
  nulls_first: nullsFirst,
  limit_without_order: limitWithoutOrder,
  tied_limit: tiedLimit,
  window_without_order: windowWithoutOrder,
  last_value_frame: lastValueFrame,
  unknown_literal: unknownLiteral,
  like_without_wildcard: likeWithoutWildcard,
  contradiction,
  sum_of_rates: sumOfRates,
  sum_of_distinct: sumOfDistinct,
  mean_of_means: meanOfMeans,
  mean_of_finer_rows: meanOfFinerRows,
  lag_skips_rows: lagSkipsRows,
  growth_period: growthPeriod,
  empty_not_null: emptyNotNull,
  group_not_shown: groupNotShown,
  group_by_label: groupByLabel,
  select_star: selectStar,
  duplicate_output: duplicateOutput,
};

export const lintTitle = (rule: LintRule): Message => rules[rule].title;
