import type { Catalog, Column, Relation, Table } from '@pairsmith/catalog';
import type { QueryResult } from '../../writer';
import { createRandom } from '../random';

/** Of the ten tables of an area: things, what happens to them, and a list of codes. */
const THINGS = 4;
const EVENTS = 5;
const COLUMNS = 20;

type Made = Partial<Pick<Column, 'type' | 'type_class' | 'title' | 'samples'>> & {
  distinct?: number;
  values?: string[];
  range?: [string, string, string, string, string];
};

const column = (name: string, made: Made = {}): Column => ({
  name,
  type: made.type ?? 'text',
  type_class: made.type_class ?? 'text',
  base_type: null,
  nullable: false,
  default: null,
  identity: null,
  generated: null,
  title: made.title ?? '',
  description: made.title ?? '',
  word_source: made.title ? 'catalog' : 'none',
  comment: made.title ?? null,
  enum_values: null,
  masking: null,
  statistics: {
    null_share: 0,
    distinct: made.distinct ?? 1_000,
    common_values: (made.values ?? []).map((value, _, { length }) => ({ value, share: 1 / length })),
    range: made.range
      ? {
          min: made.range[0],
          p5: made.range[1],
          median: made.range[2],
          p95: made.range[3],
          max: made.range[4],
        }
      : null,
  },
  samples: made.samples ?? ['a', 'b'],
});

const id = (name: string, distinct = 1_000): Column =>
  column(name, { type: 'integer', type_class: 'integer', distinct });
const amount = (title: string, at: number): Column =>
  column(`amount_${at}`, {
    ...{ type: 'numeric(10,2)', type_class: 'decimal', title: `${title}金额` },
    range: ['1', '5', `${40 + at}`, `${900 + at}`, '1000'],
  });
const sort = (title: string, at: number): Column =>
  column(`sort_${at}`, { title: `${title}类别`, distinct: 4, values: ['甲类', '乙类', '丙类', '丁类'] });
const day = (title: string, at: number): Column =>
  column(`day_${at}`, {
    ...{ type: 'date', type_class: 'date', title: `${title}日期`, distinct: 900 },
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
  });

const SAID = ['采购', '销售', '退货', '盘点', '调拨', '维修', '租赁', '培训', '巡检', '结算'];

type Kind = (title: string, at: number) => Column;
const HELD: Kind[] = [sort, amount];
const HAPPENED: Kind[] = [amount, sort, sort, amount, day];

/** Names with figures in them are not said. */
const inSigns = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));

const filled = (columns: Column[], kinds: Kind[]): Column[] =>
  kinds.length === 0
    ? columns
    : [
        ...columns,
        ...Array.from({ length: COLUMNS - columns.length }, (_, at) =>
          kinds[at % kinds.length]!(`${SAID[at % SAID.length]}${inSigns(at)}`, at),
        ),
      ];

const table = (name: string, title: string, rows: number, columns: Column[]): Table => ({
  ...{ schema: 'public', name, base_name: name, kind: 'table', title, description: title },
  ...{ word_source: 'catalog', comment: title, row_estimate: rows, columns, primary_key: ['id'] },
  ...{ uniques: [], checks: [], partition_key: null, definition: null, depends_on: [] },
});

/** A large system: areas of ten tables with twenty columns; things belong to a thing, and events to three, one of another area. */
export function manyTables(count: number): Catalog {
  const tables: Table[] = [];
  const relations: Relation[] = [];
  const add = (name: string, title: string, rows: number, to: string[], kinds: Kind[]): void => {
    const label = column('name', { title: `${title}名称`, distinct: rows });
    const own = [id('id', rows), ...(kinds === HAPPENED ? [] : [label])];
    const references = [...new Set(to)].filter((target) => target !== name);
    const columns = filled([...own, ...references.map((target) => id(`${target}_id`, 200))], kinds);
    tables.push(table(name, title, rows, columns));
    for (const target of references)
      relations.push({
        from: { schema: 'public', table: name, columns: [`${target}_id`] },
        to: { schema: 'public', table: target, columns: ['id'] },
        source: 'declared',
        evidence: `${name}_${target}_fkey`,
      });
  };
  for (let at = 0; at < count; at += 1) {
    const [area, place] = [Math.floor(at / 10), at % 10];
    const thing = (number: number, of = area): string => `thing_${Math.max(of, 0)}_${number % THINGS}`;
    const title = `${inSigns(area)}号库${SAID[place]}`;
    if (place < THINGS) add(thing(place), `${title}物品`, 200, place > 0 ? [thing(place - 1)] : [], HELD);
    else if (place < THINGS + EVENTS)
      add(
        `event_${area}_${place}`,
        `${title}记录`,
        50_000,
        [thing(place), thing(place + 1), thing(place, area - 1)],
        HAPPENED,
      );
    else add(`codes_${area}`, `${title}代码`, 12, [], []);
  }
  return {
    ...{ version: 1, database: 'large', server_version: '17', read_at: '2025-01-01 00:00:00' },
    ...{ language: 'zh', business_context: '', tables, relations },
  };
}

/** A database in which every statement has an answer of its own: three groups of different sizes. */
export function answerOf(sql: string): Promise<QueryResult> {
  const size = Math.floor(createRandom(sql).next() * 900) + 10;
  const rows = ['甲', '乙', '丙'].map((name, at) => [name, `${size + at}`]);
  const isSingle = !/GROUP BY|ORDER BY|WITH /.test(sql) || / 1 ROW|LIMIT 1$/.test(sql);
  return Promise.resolve({ columns: [], rows: isSingle ? rows.slice(0, 1) : rows, truncated: false });
}
