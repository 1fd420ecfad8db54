import type { Column, MomentForm, RowKind, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Name, RowWords, Words } from '@pairsmith/words';

/** A column people can ask about. */
export interface Field {
  column: Column;
  words: Name;
  /** Chinese needs no table's noun before it: a way to sort things, 结款方式, that no other table has. */
  isClear?: boolean;
}

/** What a person calls a row. */
export interface Label extends Field {
  /** The columns that make up the name, `column` first: one, or the two of a person's. */
  parts: Field[];
  /** Shown with it, where two rows may be called the same: the key. */
  beside: Field[];
}

/** A value that occurs in its column. */
export interface Value {
  /** As the database's text. */
  raw: string;
  /** What people say: the meaning of the code, else the value in quotes. */
  words: Name;
  /** Share of all rows, 0–1. */
  share: number;
}

/** Few repeated values: a status, a type, a level. */
export interface Dimension extends Field {
  distinct: number;
  /** Real values that are neither rare nor nearly all rows. */
  values: Value[];
  /** Meaning by code; empty where the values speak for themselves. */
  labels: Map<string, string>;
  /** In Chinese, what it is a state of where that is not the row: 回放 of 回放状态; absent: of the row. */
  stateOf?: string;
  /** The Chinese name without the table's noun, where a sentence names the rows: 类别 of 备件类别. */
  short: string;
  /** It sorts things for good (类型, country), so that what happened to them may be sorted by it; a state may be another by now. */
  isLasting: boolean;
  /** Chinese before the value instead of the column's name: 位于 (合肥), 产自 (丹棱); empty for 状态为; LIVES_IN of people. */
  verb: string;
}

/** Said of where a thing is. */
export const IS_IN = '位于';
/** Before the column's name, of where a person is: 所在城市为合肥. */
export const LIVES_IN = '所在';
/** Said of where a thing was made. */
export const COMES_FROM = '产自';

/** A quantity: adds up (amount, count), or does not (price, rate, score). */
export interface Measure extends Field {
  /** The name alone does not say whose number it is: another table has one of that name, it is a word like 费用, or a thing's own. */
  isShared: Record<Language, boolean>;
  additive: boolean;
  /** Over rows that differ in these it does not add up, and has no mean. */
  apart: Apart[];
  /** What it is counted in, from the comment: 万元, 平方米; empty when nothing is said. */
  unit: string;
  /** Middle and upper end of what the column holds; null when unknown. */
  range: { min: number; median: number; p95: number; max: number } | null;
}

/**
 * A column, the subject's own or of what its rows belong to: of several units, of amounts in and amounts out, of rows that are
 * none yet, or of kinds one of which is called as all of them are, so that naming the kind says nothing more.
 */
export interface Apart {
  of: Subject;
  column: Column;
  why: 'unit' | 'direction' | 'not yet' | 'namesake' | 'choice';
  /** Of a choice: what else tells it, and how all are meant. */
  choice?: Choice;
}

/** Which rows of a table are meant, where some of them may be none any more; see `choice-of-rows.ts`. */
export interface Choice {
  of: Subject;
  column: Column;
  /** The same, called without what all of the table's columns begin with. */
  called: Column;
  /** Other columns that tell it as well. */
  beside: Column[];
  by: 'state' | 'mark' | 'day' | 'kind';
}

/** When it happened. */
export interface DateField extends Field {
  /** How a day is kept in a column whose type says nothing of days; null: by its type. Such a column stands here as one of days. */
  form: MomentForm | null;
  /** 5th and 95th percentile as `2023-01-31`. */
  from: string;
  to: string;
  /** What happened has one date that goes without saying; where there are more, or of a thing, the date is named. */
  only: boolean;
  /** What happens on it, as a verb that can stand before the noun: 启用 (启用日期), shipped (shipped_on); empty where it is none. */
  happened: Words;
  /** In English the rows are called by the verb themselves: orders that were ordered, complaints. */
  isOwnDeed: boolean;
  /** It may lie ahead: closes_on, or some rows have a day after the newest row was written. What has a day there has not happened by that. */
  isPlanned: boolean;
}

/** A table as people ask about it: every role rests on evidence in the catalogue, what is unknown is absent. */
export interface Subject {
  table: Table;
  kind: RowKind;
  words: Record<Language, RowWords>;
  /** Rows are things (公司, 会员) rather than what happened on a day (订单, 投诉记录). */
  isThing: boolean;
  /** How many rows there are is a number that somebody wants; see `counted-rows.ts`. */
  isCounted: boolean;
  /** Among the rows are some that are no such thing yet, or no more, as these say: quotations among policies, holds and refunds among
   * payments, people who have left. Not to be counted with the others. */
  notYet: Apart[];
  /** Some of its rows may be none any more, so that who counts them says which are meant; null: none. */
  choice: Choice | null;
  /** Its rows are of several levels: categories and what they fall into. */
  isOfLevels: boolean;
  /** Some of its rows are no such thing: one, as its comment tells, or those without the name that each would have. */
  areRowsInDoubt: boolean;
  /** What tells its rows apart that are not all what the table is called: carriers among customers; null: they are. */
  kindOfParty: Column | null;
  /** Each row says which of two things go together: nobody asks about that row, but what it has of something adds up. */
  isPair: boolean;
  /** Columns that tell one row from another; empty when none are known. */
  key: Column[];
  /** What a person calls a row. */
  label: Label | null;
  dimensions: Dimension[];
  measures: Measure[];
  dates: DateField[];
  /** Columns with missing values that mean something. */
  gaps: Field[];
  /** Columns whose distinct values are worth counting. */
  countable: Field[];
  /** Columns of which nothing but their values is known: asked about only where a table has little else. */
  plain: Field[];
  /** The column that marks deleted rows; null where nothing is marked. */
  softDeleteFilter: Mark | null;
  /** Others that mark rows which are none: tests, voided ones, a state of those that were deleted. */
  leftOut: Mark[];
  /** To the tables this one's rows belong to. */
  parents: ParentStep[];
  /** To what its rows are of, where that may be none: refunds of test orders. Looked at whatever is asked of them. */
  ofMarked: ParentStep[][];
  /** Through link tables, to those whose rows this one's have any number of. */
  linked: ParentStep[];
  /** To the row of the same table that stands above; null where there is none. */
  above: Hierarchy | null;
  /** Older rows lie in an archive beside the table: what is asked of all of them would leave those out. */
  isRecentPart: boolean;
  /** Rows are lines of something: how many, at what price. */
  line: Line | null;
}

/** The rows are persons, by what they are called in either language. */
export const isOfPeople = ({ words: { zh, en } }: Subject): boolean => en.isThing || zh.unit === '名';

/** A table that refers to itself. */
export interface Hierarchy {
  step: ParentStep;
  /** Those right below a row; many in English. */
  children: Words;
}

/** A column that tells rows which are none from those that are. */
export interface Mark {
  column: Column;
  /** What it holds in rows that are one; null for nothing. */
  live: string | null;
  /** Instead: what it holds in those that are none, of several states. */
  gone?: string;
}

/** What a row comes to is the product of its columns. */
export interface Line {
  price: Measure;
  quantity: Measure;
  /** What is taken off: a part of the price between 0 and 1, `unclear` where it may be anything else, null where there is none. */
  discount: Measure | 'unclear' | null;
}

/** N–1: each row of `from` has at most one in `to`; through a link table, any number. */
export interface ParentStep {
  from: Subject;
  to: Subject;
  /** Of `from`, or of the link table, with those of `to`. */
  columns: { from: string; to: string }[];
  /** The link table between, and its columns with those of `from`; each of its pairs counts once. */
  through?: { link: Subject; columns: { from: string; to: string }[] };
  /** The reference says no more than whose key it holds: `shelf_id`, but not `spare_shelf_id`. */
  isPlain: boolean;
  /** What the parent is called on this path: 服务台, or the role where two paths lead to one table. */
  words: Name;
}

/** A field of the subject itself (`path` empty) or of a table its rows belong to. */
export interface Ref<F extends Field = Field> {
  path: ParentStep[];
  field: F;
}

/** `public.t`, as themes name it. */
export const subjectName = ({ table }: Subject): string => `${table.schema}.${table.name}`;
