import type { Table } from '@pairsmith/catalog';
import { isOf } from './checks/references';
import type { Sides } from './checks/check';

/** Who stands above and below whom. */
const LEVELS =
  /^(?:child|children|parents?|direct|reports?|subordinates?|managers?|supervisors?|boss|superiors?)$|^(?:直接|直属|下属|下级|上级|上司|主管|经理|领导|顶级|父级|子级)+$/;
/** What a price times a quantity comes to, with or without what is taken off. */
const WORTH = /^(?:worth|value|revenue|sales|discount|before|after)$|^(?:折扣|金额|总额|销售额|价值)+$/;

/** A word for what no name of the catalogue has, but what its tables are to each other, or what the SQL makes of its columns. */
export const isOfMeaning = (word: string, sides: Sides): boolean =>
  (LEVELS.test(word) && hasLevels(sides)) || (WORTH.test(word) && sides.sql.products > 0);

/** A table that the SQL reads refers to itself. */
const hasLevels = ({ sql, names: { catalog } }: Sides): boolean =>
  sql.tables.some((table) => catalog.relations.some(({ from, to }) => isOf(from, table) && isOf(to, table)));

const SAYS_LEVEL =
  /直接下属|下属|上级|下级|主管|经理|领导|\b(?:manager|supervisor|superior|boss|parent|child|subordinate|direct report)/;

/** Rows above or below are asked for by what they are to each other: the 上级 with the most 下属 are people of the same table. */
export const isSaidByLevel = (table: Table, { question, names: { catalog } }: Sides): boolean =>
  SAYS_LEVEL.test(question.text) &&
  catalog.relations.some(({ from, to }) => isOf(from, table) && isOf(to, table));
