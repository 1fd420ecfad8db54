import type { Catalog } from '@pairsmith/catalog';
import { column, statistics, table, to } from '../../__tests__/library';
import type { Condition } from '../../condition';
import type { Facts } from '../../facts/facts';
import { readFacts } from '../../facts/read-facts';
import type { DateField, Dimension, Measure, Ref, ParentStep, Subject } from '../../facts/subject';

const DATES = ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'];
const two = (yes: string, no: string) =>
  statistics(2, [
    [yes, 0.4],
    [no, 0.6],
  ]);

/** A ferry company's ports, skippers and trips, in one of two languages: what is said of them is seen from comments and names. */
export const ferryCatalog = (comments: 'chinese' | 'none'): Catalog => {
  const said = (comment: string): string => (comments === 'chinese' ? comment : '');
  return {
    version: 1,
    database: 'ferry',
    server_version: '17',
    read_at: '2025-01-01 00:00:00',
    language: 'zh',
    business_context: '',
    tables: [
      table(
        'port',
        said('港口信息表'),
        40,
        ['id'],
        [
          column('id', 'integer', ''),
          column('port_name', 'text', said('港口名称'), statistics(40)),
          column(
            'city',
            'text',
            said('城市'),
            statistics(9, [
              ['Kiel', 0.4],
              ['United Kingdom', 0.3],
            ]),
          ),
          column('is_active', 'boolean', said('是否启用'), two('t', 'f')),
          column('is_heated', 'boolean', said('是否供暖'), two('t', 'f')),
          column('seats', 'integer', said('座位数量'), statistics(20, [], ['1', '2', '5', '12', '15'])),
        ],
      ),
      table(
        'trip',
        said('航次记录表'),
        9_000,
        ['id'],
        [
          column('id', 'integer', ''),
          column('port_id', 'integer', said('港口ID'), statistics(40)),
          column(
            'status',
            'text',
            said('状态（1已完成 2已取消 3待审核 4装船中 5其他）'),
            statistics(
              5,
              comments === 'chinese'
                ? [
                    ['1', 0.4],
                    ['2', 0.2],
                    ['4', 0.2],
                    ['5', 0.1],
                  ]
                : [
                    ['completed', 0.4],
                    ['cancelled', 0.2],
                    ['IN_DOCK', 0.2],
                  ],
            ),
          ),
          column(
            'cargo_kind',
            'text',
            said('货类'),
            statistics(5, [
              ['grain', 0.3],
              ['coal', 0.2],
            ]),
          ),
          column(
            'ship_country',
            'text',
            said('目的国'),
            statistics(6, [
              ['Brazil', 0.4],
              ['USA', 0.2],
            ]),
          ),
          column(
            'risk_level',
            'text',
            said('优先级'),
            statistics(4, [
              ['high', 0.4],
              ['Low', 0.2],
            ]),
          ),
          column('departed_on', 'date', said('启航日期'), statistics(900, [], DATES)),
          column('booking_date', 'date', said('下单日期'), statistics(900, [], DATES)),
          column(
            'total',
            'numeric(9,2)',
            said('金额（元）'),
            statistics(500, [], ['1', '5', '40', '90', '99']),
          ),
        ],
      ),
    ],
    relations: [to('trip', 'port_id', 'port')],
  };
};

/** Conditions as a test names them: by column, and what it holds. */
export function conditionsOf(facts: Facts) {
  const subject = (name: string): Subject => facts.subjects.find(({ table: { name: own } }) => own === name)!;
  const [port, trip] = [subject('port'), subject('trip')];
  const dimension = (of: Subject, name: string): Dimension =>
    of.dimensions.find(({ column: { name: own } }) => own === name)!;
  const valueOf = (field: Dimension, raw: string) => field.values.find((value) => value.raw === raw)!;
  const refOf = (of: Subject, name: string, path: ParentStep[] = []): Ref<Dimension> => ({
    path,
    field: dimension(of, name),
  });
  const up = trip.parents;
  return {
    port,
    trip,
    dimension,
    up,
    is: (of: Subject, name: string, raw: string): Condition => ({
      kind: 'is',
      ref: refOf(of, name),
      value: valueOf(dimension(of, name), raw),
    }),
    isNot: (of: Subject, name: string, raw: string): Condition => ({
      kind: 'is_not',
      ref: refOf(of, name),
      value: valueOf(dimension(of, name), raw),
    }),
    among: (of: Subject, name: string, ...raw: [string, string]): Condition => ({
      kind: 'among',
      ref: refOf(of, name),
      values: [valueOf(dimension(of, name), raw[0]), valueOf(dimension(of, name), raw[1])],
    }),
    portIs: (name: string, raw: string): Condition => ({
      kind: 'is',
      ref: refOf(port, name, up),
      value: valueOf(dimension(port, name), raw),
    }),
    above: (of: Subject, name: string, threshold: number): Condition => ({
      kind: 'above',
      ref: { path: [], field: measureOf(of, name) },
      threshold,
    }),
    during: (name: string): Condition => ({
      kind: 'during',
      ref: { path: [], field: dateOf(trip, name) },
      period: MARCH,
    }),
    pending: (name: string): Condition => ({
      kind: 'pending',
      ref: { path: [], field: dateOf(trip, name) },
    }),
  };
}

export const MARCH = {
  from: '2024-03-01',
  until: '2024-04-01',
  words: { zh: '2024年3月', en: 'March 2024' },
};

export const measureOf = ({ measures }: Subject, name: string): Measure =>
  measures.find(({ column: { name: own } }) => own === name)!;
const dateOf = ({ dates }: Subject, name: string): DateField =>
  dates.find(({ column: { name: own } }) => own === name)!;

export const ferryFacts = (comments: 'chinese' | 'none'): Facts => readFacts(ferryCatalog(comments));
