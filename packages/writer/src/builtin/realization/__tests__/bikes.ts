import { column, statistics, table, to } from '../../__tests__/library';
import { readFacts } from '../../facts/read-facts';
import type { Dimension, Subject } from '../../facts/subject';

const yesNo = (one: string, other: string) =>
  statistics(2, [
    [one, 0.4],
    [other, 0.5],
  ]);
const CITIES = statistics(9, [
  ['合肥', 0.4],
  ['南京', 0.3],
]);
const NUMBERS = ['1', '2', '5', '12', '15'];
const DATES = ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'];

/** A bicycle rental: its shops, its bicycles, who rents, and what is repaired. */
export const bikeFacts = () =>
  readFacts({
    version: 1,
    database: 'bikes',
    server_version: '17',
    read_at: '2025-01-01 00:00:00',
    language: 'zh',
    business_context: '',
    tables: [
      table(
        'shop',
        '租车点',
        60,
        ['id'],
        [
          column('id', 'integer', ''),
          column('name', 'text', '租车点名称', statistics(60)),
          column('city', 'text', '城市', CITIES),
          column('closed', 'integer', '撤销标志（0正常 1已撤销）', yesNo('0', '1')),
          column(
            'settled',
            'integer',
            '是否结清（0未结 1部分结 2已结清）',
            statistics(3, [
              ['0', 0.3],
              ['1', 0.3],
              ['2', 0.3],
            ]),
          ),
          column('built_on', 'date', '成立日期', statistics(50, [], DATES, 0.2)),
        ],
      ),
      table(
        'rider',
        '骑手',
        900,
        ['id'],
        [
          column('id', 'integer', ''),
          column('xm', 'text', '姓名', {
            ...statistics(900),
            masking: { kind: 'person_name', policy: 'mask', source: 'name' } as never,
          }),
          column('city', 'text', '市', CITIES),
          column('shop_id', 'integer', '租车点ID', statistics(60)),
        ],
      ),
      table(
        'bike',
        '单车',
        3_000,
        ['id'],
        [
          column('id', 'integer', ''),
          column('name', 'text', '单车名称', statistics(3_000)),
          column('weight', 'integer', '单车重量', statistics(20, [], NUMBERS)),
          column('shop_id', 'integer', '租车点ID', statistics(60)),
        ],
      ),
      table(
        'moved',
        '单车变动',
        9_000,
        ['id'],
        [
          column('id', 'integer', ''),
          column('bike_id', 'integer', '单车ID', statistics(3_000)),
          column('rider_id', 'integer', '骑手ID', statistics(900)),
          column('handled_on', 'date', '处理日期', statistics(900, [], DATES, 0.2)),
          column('price', 'numeric(9,2)', '该单车变动后的价格', statistics(500, [], NUMBERS)),
        ],
      ),
    ],
    relations: [
      to('rider', 'shop_id', 'shop'),
      to('bike', 'shop_id', 'shop'),
      to('moved', 'bike_id', 'bike'),
      to('moved', 'rider_id', 'rider'),
    ],
  });

export const bikeSubjects = () => {
  const { subjects } = bikeFacts();
  const [shop, rider, bike, moved] = ['shop', 'rider', 'bike', 'moved'].map((name) =>
    subjects.find(({ table: { name: own } }) => own === name)!,
  ) as [Subject, Subject, Subject, Subject];
  const dimension = (of: Subject, name: string): Dimension =>
    of.dimensions.find(({ column: { name: own } }) => own === name)!;
  return { shop, rider, bike, moved, dimension };
};
