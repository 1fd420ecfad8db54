import type { Language } from '@pairsmith/core';

/** One thing's name in both languages, so that SQL aliases and sentences use the same word. */
export type Words = Record<Language, string>;

/** How a language speaks of a table's rows. */
export interface RowWords {
  /** Its rows: 服务台, 订单记录, orders; `“t_1”记录` where nobody has said what they are. */
  rows: string;
  /** One of them, as a group: 服务台, order, `“t_1”`. */
  one: string;
  /** 个, 条, 名; empty in English. */
  unit: string;
}

/** What has a name in the database, and what people call it: the comment up to its first bracket; empty when nothing is known. */
export interface Named {
  name: string;
  title: string;
}
