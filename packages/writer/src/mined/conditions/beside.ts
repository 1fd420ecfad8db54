import { fullName, said } from '@pairsmith/core';
import { conjuncts, type Comparison, type Relation, type Value } from '@pairsmith/query-plan';
import { fieldOf } from '../../builtin/facts/read-fields';
import type { Ref } from '../../builtin/facts/subject';
import * as en from '../../builtin/realization/en';
import * as zh from '../../builtin/realization/zh';
import { subjectAt } from '../fields';
import { isDate, isNumber } from '../literals';
import { bare } from '../reckoned';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { isAlive } from './alive';
import { clause, type Clause } from './clause';

/** Above the average of all rows, or the highest of them: the same column of the same table, of nothing but what is not deleted. */
export function ofAll(of: Value, sign: Comparison, other: Value, rows: SourceRows): Clause | null {
  const column = plainColumn(of);
  const plan = other.kind === 'scalar' ? other.plan : null;
  if (!column || plan?.kind !== 'selection' || plan.source?.steps.length !== 0) return null;
  const ref = rows.refOf(column);
  const inner = readSourceOf(plan.source.root, ref, rows);
  const [shown] = plan.shown;
  const figure = shown && bare(shown.value);
  if (!inner || figure?.kind !== 'aggregate' || plan.keys?.length !== 0) return null;
  const [arg] = figure.args;
  const same = arg && plainColumn(bare(arg));
  if (same?.name !== ref.field.column.name || figure.where.kind !== 'all' || figure.where.of.length > 0)
    return null;
  if (!conjuncts(plan.where).every((one) => isAlive(one, inner))) return null;
  if (figure.name === 'avg' && (sign === '>' || sign === '<'))
    return clause(ref, (name) => ({
      zh: `${name.zh}${sign === '>' ? '高于' : '低于'}平均值`,
      en: `with ${en.withArticle(name.en)} ${sign === '>' ? 'above' : 'below'} average`,
    }));
  if (sign !== '=' || !(figure.name === 'max' || figure.name === 'min') || !isNumber(ref.field.column))
    return null;
  return clause(ref, (name) => ({
    zh: `${name.zh}${figure.name === 'max' ? '最高' : '最低'}`,
    en: `with the ${figure.name === 'max' ? 'highest' : 'lowest'} ${name.en}`,
  }));
}

/** The rows of the table alone, where the column is theirs. */
function readSourceOf(root: Relation, ref: Ref, rows: SourceRows): SourceRows | null {
  const of = subjectAt(ref, rows);
  if (root.kind !== 'table' || fullName(root.table) !== fullName(of.table)) return null;
  return {
    ...{ of, conditions: [], outer: [], keepsEmpty: null, mayBeMissing: () => true },
    refOf({ name }) {
      const column = of.table.columns.find((one) => one.name === name);
      if (!column) throw new Unsaid(said('mined.unsaid_condition'));
      return { path: [], field: fieldOf(column) };
    },
  };
}

/** Two dates or two numbers of the same rows: shipped later than required. */
export function besideOther(of: Value, sign: Comparison, other: Value, rows: SourceRows): Clause | null {
  const [left, right] = [plainColumn(of), plainColumn(other)].map((column) =>
    column ? rows.refOf(column) : null,
  );
  if (!left || !right || sign === '=' || sign === '<>') return null;
  const areDates = [left, right].every(({ field }) => isDate(field.column));
  if (!areDates && ![left, right].every(({ field }) => isNumber(field.column))) return null;
  const [inZh, inEn] = areDates
    ? {
        '>': ['晚于', 'later than'],
        '>=': ['不早于', 'not before'],
        '<': ['早于', 'earlier than'],
        '<=': ['不晚于', 'not after'],
      }[sign]
    : {
        '>': ['高于', 'above'],
        '>=': ['不低于', 'at least'],
        '<': ['低于', 'below'],
        '<=': ['不超过', 'at most'],
      }[sign];
  return {
    words: {
      zh: `${zh.nameOf(left)}${inZh}${zh.nameOf(right)}`,
      en: `whose ${en.nameOf(left)} is ${inEn} the ${en.nameOf(right)}`,
    },
    refs: [left, right],
  };
}
