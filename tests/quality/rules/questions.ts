import type { Catalog, Column, Relation, Table } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import type { Condition } from '../../../packages/writer/src/builtin/condition';
import { readFacts } from '../../../packages/writer/src/builtin/facts/read-facts';
import { proposeQuestions } from '../../../packages/writer/src/builtin/propose-questions';
import { say, toSql, type Question } from '../../../packages/writer/src/builtin/question';
import { inLongForm } from '../../support/in-long-form';
import { createRandom } from '../../../packages/writer/src/builtin/random';

/**
 * Everything that the built-in writer may ask about a catalogue, drawn often enough to see each kind: in a third of so many
 * draws, or in all of them in `every-draw.long.test.ts`.
 */
export function allQuestions(catalog: Catalog, draws = 12): Question[] {
  const facts = readFacts(catalog);
  const length = inLongForm(draws, Math.ceil(draws / 3));
  return Array.from({ length }, (_, draw) => proposeQuestions(facts, createRandom(`${draw}`))).flat();
}

export const conditionsOf = ({ tree }: Question): Condition[] => ('where' in tree ? tree.where : []);

export const sqlOf = (question: Question): string => toSql(question, 'zh');
export const sentencesOf = (question: Question): string[] => say(question, 'zh').map(({ text }) => text);

interface ColumnFacts {
  distinct?: number;
  values?: [value: string, share: number][];
  /** min, p5, median, p95, max */
  range?: [string, string, string, string, string];
  nullShare?: number;
  samples?: string[];
  masking?: Column['masking'];
}

export function column(name: string, type: string, comment: string, facts: ColumnFacts = {}): Column {
  const { distinct = 1000, values = [], range, nullShare = 0, samples = [], masking = null } = facts;
  const classes: [RegExp, Column['type_class']][] = [
    [/^(int|smallint|bigint)/, 'integer'],
    [/^numeric/, 'decimal'],
    [/^date/, 'date'],
  ];
  return {
    name,
    type,
    type_class: classes.find(([form]) => form.test(type))?.[1] ?? 'text',
    base_type: null,
    nullable: nullShare > 0,
    default: null,
    identity: null,
    generated: null,
    title: comment.replace(/（.*$/, ''),
    description: comment,
    word_source: comment ? 'catalog' : 'none',
    comment: comment || null,
    enum_values: null,
    masking,
    statistics: {
      null_share: nullShare,
      distinct,
      common_values: values.map(([value, share]) => ({ value, share })),
      range: range ? { min: range[0], p5: range[1], median: range[2], p95: range[3], max: range[4] } : null,
    },
    samples,
  };
}

export const table = (name: string, title: string, rows: number, columns: Column[]): Table => ({
  schema: 'public',
  name,
  base_name: name,
  kind: 'table',
  title,
  description: title,
  word_source: title ? 'catalog' : 'none',
  comment: title || null,
  row_estimate: rows,
  columns,
  primary_key: ['id'],
  uniques: [],
  checks: [],
  partition_key: null,
  definition: null,
  depends_on: [],
});

export const relation = (from: string, column: string, to: string): Relation => ({
  from: { schema: 'public', table: from, columns: [column] },
  to: { schema: 'public', table: to, columns: ['id'] },
  source: 'declared',
  evidence: '',
});

export const catalogOf = (tables: Table[], relations: Relation[] = []): Catalog => ({
  version: 1,
  database: 'atelier',
  server_version: '17',
  read_at: '2025-07-02 19:04:10',
  language: 'zh',
  business_context: '',
  tables,
  relations,
});

const id = () => column('id', 'integer', '');

/** Looms and what is woven on them: a thing with a name, a code, a rate, and an event with a sum, a date and a state. */
export const weaving = (): Catalog =>
  catalogOf(
    [
      table('loom', '织机', 40, [
        id(),
        column('loom_name', 'varchar(40)', '织机名称', { distinct: 40, samples: ['北织一号', '南织二号'] }),
        column('hall', 'varchar(20)', '车间', {
          distinct: 4,
          values: [
            ['东厅', 0.4],
            ['西厅', 0.3],
            ['南厅', 0.2],
          ],
          samples: ['东厅', '西厅'],
        }),
        column('capacity', 'integer', '额定产量', { distinct: 30, range: ['10', '20', '60', '150', '160'] }),
      ]),
      table('batch', '织造记录', 9_000, [
        id(),
        column('loom_id', 'integer', '织机ID', { distinct: 40 }),
        column('state', 'char(1)', '状态（0已完成 1进行中 2待开始）', {
          distinct: 3,
          values: [
            ['0', 0.55],
            ['1', 0.3],
            ['2', 0.15],
          ],
          samples: ['0', '1'],
        }),
        column('woven_on', 'date', '织造日期', {
          distinct: 700,
          range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
        }),
        column('cost', 'numeric(10,2)', '费用金额（元）', {
          distinct: 800,
          range: ['1', '2', '40', '180', '200'],
          nullShare: 0.1,
        }),
        column('pieces', 'integer', '件数', { distinct: 60, range: ['1', '2', '20', '55', '60'] }),
      ]),
    ],
    [relation('batch', 'loom_id', 'loom')],
  );

/** For `beforeAll`. */
export const prepare = loadParser;
