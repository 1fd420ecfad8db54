import type { Catalog, Column } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { parseCodeMeanings } from '@pairsmith/words';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { city, day, id, name, said } from './__tests__/first-sight';
import { readFacts } from './facts/read-facts';

/* What kinds, marks and names say of which rows are ones: what readers refused of databases that they and the writer saw for the first time (docs/audit.md). */

beforeAll(loadParser);

describe('kinds of what happened, nearly all of one', () => {
  const kindly = (kinds: [string, number][]): Catalog =>
    catalogOf(
      [
        table('room', '', 30, [id(), name(30)]),
        table('shift', '', 4_000, [
          id(),
          column('room_id', 'integer', '', { distinct: 30 }),
          column('shift_type', 'text', '', {
            distinct: kinds.length,
            values: kinds,
            samples: kinds.map(([one]) => one),
          }),
          day(),
        ]),
      ],
      [relation('shift', 'room_id', 'room')],
    );

  it('are all meant by a number of them, which says so', () => {
    const sentences = said(
      kindly([
        ['regular', 0.94],
        ['on_call', 0.06],
      ]),
      40,
    );
    expect(sentences).toMatch(/shifts .*regardless of shift type/);
    const numbers = sentences.split('\n').filter((one) => /number of shifts/i.test(one));
    expect(numbers.filter((one) => !/shift type|on call/.test(one))).toEqual([]);
  });

  it('are spoken of as returns where some are, and days of leave are not counted at all', () => {
    const returned = kindly([
      ['sale', 0.97],
      ['return', 0.03],
    ]);
    expect(said(returned, 40)).toMatch(/shifts .*including returns/);
    const left = kindly([
      ['work', 0.94],
      ['vacation', 0.06],
    ]);
    expect(said(left, 40)).not.toMatch(/regardless of shift type/);
  });

  it('need no word where each is as common as the others', () => {
    const [, shift] = readFacts(
      kindly([
        ['early', 0.4],
        ['late', 0.35],
        ['night', 0.25],
      ]),
    ).subjects;
    expect(shift?.choice).toBeNull();
  });
});

describe('what set AG brought', () => {
  const coded = (called: string, values: readonly string[]) =>
    column(called, 'text', '', {
      distinct: values.length,
      values: values.map((one) => [one, 1 / values.length]),
      samples: [...values],
    });
  const choiceIn = (called: string, ...columns: Column[]) =>
    readFacts(catalogOf([table(called, '', 900, [id(), day(), ...columns])], [])).subjects[0]?.choice;

  it('a stage of the work says nothing of what was revoked', () => {
    const choice = choiceIn(
      'bonus',
      coded('stage', ['front', 'back']),
      coded('status', ['confirmed', 'revoked']),
    );
    expect(choice?.column.name).toBe('status');
    expect(choice?.beside).toEqual([]);
  });

  it('a state is that of the rows where it is written short for what they are called', () => {
    expect(choiceIn('lessons', coded('lsn_stat', ['C', 'N', 'X']))?.column.name).toBe('lsn_stat');
    expect(choiceIn('lessons', coded('bus_stat', ['C', 'N', 'X']))).toBeNull();
  });

  it('a state of something else is that of the rows where they have no other', () => {
    const review = coded('review_state', ['published', 'rejected', 'cancelled']);
    expect(choiceIn('request', review)?.column.name).toBe('review_state');
    expect(choiceIn('request', coded('status', ['open', 'closed', 'merged']), review)?.column.name).toBe(
      'status',
    );
    expect(choiceIn('ticket', column('state_id', 'integer', '', { distinct: 5 }))?.column.name).toBe(
      'state_id',
    );
    expect(
      choiceIn('ticket', column('state_id', 'integer', '', { distinct: 5 }), coded('city', ['York', 'Kiel'])),
    ).toBeNull();
  });

  it('whatever their status, what was sold by a sale that was voided is left out, and nobody says that all are meant', () => {
    const passes = (voided: Column[]) =>
      said(
        catalogOf(
          [
            table('sale', '', 2_000, [id(), day(), ...voided]),
            table('pass', '', 4_000, [
              id(),
              column('sale_id', 'integer', '', { distinct: 2_000 }),
              coded('status', ['active', 'replaced', 'voided']),
              coded('colour', ['red', 'blue', 'green']),
            ]),
          ],
          [relation('pass', 'sale_id', 'sale')],
        ),
        40,
      );
    const mark = column('voided', 'boolean', '', {
      distinct: 2,
      values: [
        ['false', 0.97],
        ['true', 0.03],
      ],
    });
    expect(passes([])).toMatch(/passes .*regardless of status/);
    expect(passes([mark])).not.toMatch(/passes .*regardless of status/);
  });

  it('what is cut off from its name, or is no noun, is asked about by nobody', () => {
    const asked = (called: string): string =>
      said(catalogOf([table(called, '', 60, [id(), name(60), city()])], []), 20);
    expect(asked('instructor')).toMatch(/instructors/);
    expect(asked('instruct')).not.toMatch(/instructs/);
    expect(asked('acc_point')).not.toMatch(/points/);
  });
});

describe('what set AJ brought', () => {
  const coded = (called: string, values: readonly string[], title = ''): Column =>
    column(called, 'text', title, {
      distinct: values.length,
      values: values.map((one) => [one, 1 / values.length]),
      samples: [...values],
    });

  it('who was absent attended nothing, whatever column says so', () => {
    const asked = (states: readonly string[]) =>
      said(catalogOf([table('attendance', '', 4_000, [id(), day(), coded('status', states)])], []), 20);
    expect(asked(['present', 'late', 'zq'])).toMatch(/attendances .*regardless of status/);
    expect(asked(['present', 'absent'])).not.toMatch(
      /number of attendances(?! for each| by status)(?!.*present)/,
    );
  });

  it('what was charged for is there whatever became of the fee', () => {
    const markedOf = (whole: string, part: string) =>
      readFacts(
        catalogOf(
          [
            table(whole, '', 900, [
              id(),
              day(),
              column('voided', 'boolean', '', {
                distinct: 2,
                values: [
                  ['false', 0.97],
                  ['true', 0.03],
                ],
              }),
            ]),
            table(part, '', 2_000, [
              id(),
              column(`${whole}_id`, 'integer', '', { distinct: 900 }),
              day(),
              city(),
            ]),
          ],
          [relation(part, `${whole}_id`, whole)],
        ),
      ).subjects.find((one) => one.table.name === part)?.ofMarked.length;
    expect(markedOf('fee', 'costume')).toBe(0);
    expect(markedOf('fee', 'payment')).toBe(1);
  });

  it('nothing is told of who has had any where most rows are of somebody else', () => {
    const asked = (nullShare: number) =>
      said(
        catalogOf(
          [
            table('dancer', '', 300, [id(), name(300)]),
            table('fee', '', 4_000, [
              id(),
              column('dancer_id', 'integer', '', { distinct: 200, nullShare }),
              day(),
              city(),
            ]),
          ],
          [relation('fee', 'dancer_id', 'dancer')],
        ),
        30,
      );
    expect(asked(0)).toMatch(/dancers (?:had|with|that have|have) /i);
    expect(asked(0.7)).not.toMatch(/dancers (?:had|with|that have|have) /i);
  });

  it('the seats of models add up to nothing', () => {
    const additive = (called: string, title: string) =>
      readFacts(
        catalogOf(
          [
            table(called, title, 60, [
              id(),
              name(60),
              column('zws', 'integer', '座位数', { distinct: 9, range: ['2', '4', '5', '7', '9'] }),
            ]),
          ],
          [],
        ),
      ).subjects[0]?.measures[0]?.additive;
    expect(additive('che', '车辆')).toBe(true);
    expect(additive('chexing', '车型')).toBe(false);
  });
});

describe('what set AK brought', () => {
  const mark = (called: string, yes: number): Column =>
    column(called, 'boolean', '', {
      distinct: 2,
      values: [
        ['true', yes],
        ['false', 1 - yes],
      ],
    });

  it('a redemption that was not accepted is none, and it has to be said where they are meant', () => {
    const choice = (...more: Column[]) =>
      readFacts(catalogOf([table('redemption', '', 4_000, [id(), day(), ...more])], [])).subjects[0]?.choice;
    expect(choice(mark('is_accepted', 0.9))?.column.name).toBe('is_accepted');
    expect(choice(mark('is_mobile', 0.9))).toBeNull();
  });

  it('staff whose login is disabled are inactive', () => {
    const people = table('staff', '', 300, [
      id(),
      column('login_name', 'text', '', { distinct: 300 }),
      column('first_name', 'text', '', { distinct: 200, samples: ['Ada', 'Ben'] }),
      column('last_name', 'text', '', { distinct: 280, samples: ['Archer', 'Baker'] }),
      mark('is_disabled', 0.1),
      city(),
    ]);
    const found = said(catalogOf([people], []), 20);
    expect(found).toMatch(/including inactive/);
    expect(found).not.toMatch(/disabled/);
  });
});

describe('what set AH brought', () => {
  it('what can be read is said as it stands, and what is told of it is no meaning', () => {
    expect(parseCodeMeanings('Packaged: all in kegs or cans; Closed: costs are final as well.')).toEqual([]);
    expect(parseCodeMeanings('A: all in kegs or cans; C: costs are final')).toHaveLength(2);
    expect(parseCodeMeanings('open: 待处理; closed: 已关闭')).toHaveLength(2);
  });

  it('kegs or cases are not added up', () => {
    const filled = (told: string) =>
      readFacts(
        catalogOf(
          [
            table('run', '', 900, [
              id(),
              day(),
              column('quantity', 'integer', told, { distinct: 90, range: ['1', '5', '20', '60', '90'] }),
            ]),
          ],
          [],
        ),
      ).subjects[0]?.measures.length;
    expect(filled('Kegs filled')).toBe(1);
    expect(filled('Kegs or cases filled')).toBe(0);
    expect(filled('公斤或件')).toBe(0);
  });

  it('who takes part in what was deleted takes part in nothing', () => {
    const part = (called: string) =>
      readFacts(
        catalogOf(
          [
            table('appointment', '', 900, [
              id(),
              day(),
              column('is_deleted', 'boolean', '', {
                distinct: 2,
                values: [
                  ['false', 0.97],
                  ['true', 0.03],
                ],
              }),
            ]),
            table(called, '', 2_000, [
              id(),
              column('appointment_id', 'integer', '', { distinct: 900 }),
              city(),
            ]),
          ],
          [relation(called, 'appointment_id', 'appointment')],
        ),
      ).subjects.find((one) => one.table.name === called)?.ofMarked.length;
    expect(part('recipient_appointment')).toBe(1);
    expect(part('recipientappointment')).toBe(1);
    expect(part('payment')).toBe(0);
  });
});

describe('what set AF brought', () => {
  const flag = (called: string, title = '') =>
    column(called, 'boolean', title, {
      distinct: 2,
      values: [
        ['true', 0.8],
        ['false', 0.2],
      ],
    });
  const rowsOf = (called: string, title: string, ...columns: Column[]) =>
    readFacts(catalogOf([table(called, title, 900, [id(), day(), ...columns])], [])).subjects[0];

  it('an attendance of somebody who did not attend is none', () => {
    expect(rowsOf('attendance', '', flag('did_attend'))?.areRowsInDoubt).toBe(true);
    expect(rowsOf('attendance', '', flag('is_first'))?.areRowsInDoubt).toBe(false);
    expect(rowsOf('delivery', '', flag('is_delivered'))?.areRowsInDoubt).toBe(false);
    expect(rowsOf('chuxi', '出席记录', flag('sfcx', '是否出席'))?.areRowsInDoubt).toBe(true);
    expect(rowsOf('chuxi', '出席记录', flag('sfdd', '是否代签'))?.areRowsInDoubt).toBe(false);
  });

  it('rows in the state of deleted ones are none, also where hardly any is', () => {
    const status = column('status', 'text', 'Active, Suspended, Canceled or Deleted', {
      distinct: 4,
      values: [
        ['Active', 0.9],
        ['Canceled', 0.07],
        ['Suspended', 0.02],
      ],
    });
    expect(rowsOf('membership', '', status)?.softDeleteFilter).toMatchObject({ gone: 'Deleted' });
  });

  it('records of several kinds are not all people', () => {
    const people = (called: string) =>
      said(
        catalogOf(
          [
            table('person', '', 600, [
              id(),
              column('first_name', 'text', '', { distinct: 300, samples: ['Ada', 'Ben'] }),
              column('last_name', 'text', '', { distinct: 400, samples: ['Archer', 'Baker'] }),
              column(called, 'integer', '', { distinct: 2 }),
              city(),
            ]),
          ],
          [],
        ),
        20,
      );
    expect(people('height')).toMatch(/number of people/);
    expect(people('record_type_value_id')).not.toMatch(/number of people|How many people/);
  });

  it('how the roles of each type are set is nothing that is counted', () => {
    const roles = (called: string) =>
      said(
        catalogOf(
          [
            table('group_type', '', 20, [id(), name(20)]),
            table(called, '', 300, [
              id(),
              name(280),
              column('group_type_id', 'integer', '', { distinct: 20 }),
            ]),
          ],
          [relation(called, 'group_type_id', 'group_type')],
        ),
        20,
      );
    expect(roles('leader')).toMatch(/leaders/);
    expect(roles('group_type_role')).not.toMatch(/group type roles/);
  });

  it('what came in one scan is not spoken of so in the sum of many', () => {
    const subject = rowsOf(
      'yanzheng',
      '验证记录',
      column('zs', 'integer', '本次验证张数', { distinct: 30, range: ['1', '2', '5', '9', '30'] }),
    );
    expect(subject?.measures.map(({ words }) => words.zh)).toEqual(['验证张数']);
  });
});
