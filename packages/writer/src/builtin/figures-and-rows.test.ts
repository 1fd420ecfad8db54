import type { Catalog, Column, Table } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import { loadParser } from '@pairsmith/sql';
import { catalogOf, column, relation, table } from '../../../../tests/quality/rules/questions';
import { drawn } from './__tests__/drawn';
import { DOUBTS_OF_SIZES } from './doubt-of-sizes';
import { say, toSql, withDeletedThings, type Question } from './question';
import { groupsIn } from './read-question';

beforeAll(loadParser);

const asked = (tables: Table[], relations: Catalog['relations'] = [], draws = 12): Question[] =>
  drawn(catalogOf(tables, relations), draws);

const id = () => column('id', 'integer', '');
const name = (rows: number, title = 'name') =>
  column('name', 'text', title, { distinct: rows, samples: ['North', 'South'] });
const day = (called: string, nullShare = 0, title = '') =>
  column(called, 'date', title, {
    range: ['2022-01-01', '2022-02-01', '2023-06-01', '2024-11-30', '2024-12-31'],
    nullShare,
  });
const sort = (called: string, values: readonly string[], title = '') =>
  column(called, 'text', title, {
    distinct: values.length,
    values: values.map((value) => [value, 1 / values.length]),
    samples: [...values],
  });
type Range = [string, string, string, string, string];
const number = (called: string, title = '', range: Range = ['1', '2', '40', '180', '200'], distinct = 500) =>
  column(called, 'numeric(10,2)', title, { range, distinct });
const whole = (called: string, distinct: number, range: Range) =>
  column(called, 'integer', '', { distinct, range });
const key = (called: string, distinct: number, title = '') => column(called, 'integer', title, { distinct });
const flag = (called: string, title = ''): Column => ({
  ...column(called, 'boolean', title, {
    distinct: 2,
    values: [
      ['f', 0.9],
      ['t', 0.1],
    ],
  }),
  type_class: 'boolean',
});

const WOODS = ['oak', 'ash', 'elm', 'yew'];
const sqlsOf = (questions: readonly Question[]): string[] => questions.map((one) => toSql(one, 'en'));
const textsOf = (questions: readonly Question[], language: Language = 'en'): string[] =>
  questions.flatMap((one) => say(one, language).map(({ text }) => text));
const doubtsOf = (questions: readonly Question[], language: Language = 'en'): number[] =>
  questions.flatMap((one) => {
    const [phrase] = say(one, language);
    if (!phrase) return [];
    const look = { ...one, text: phrase.text, language };
    return [DOUBTS_OF_SIZES.reduce((sum, { points, of }) => (of(look) ? sum + points : sum), 0)];
  });
const isSorted = (one: Question, by: string): boolean =>
  groupsIn(one.tree).some(({ field }) => field.column.name === by);
const counts = (questions: readonly Question[], of: string): Question[] =>
  questions.filter(
    ({ intent, tree }) =>
      ['count', 'count_by', 'share', 'cross', 'trend', 'having'].includes(intent) &&
      'of' in tree &&
      tree.of.table.name === of,
  );

describe('how large a number is', () => {
  const sheds = (figure: Column) =>
    asked([table('barn', 'barn', 900, [id(), name(900), sort('wood', WOODS), figure])]);
  const ofSize = (figure: Column) =>
    doubtsOf(
      sheds(figure).filter(
        ({ intent, tree }) =>
          intent === 'extreme' ||
          ('where' in tree && tree.where.some(({ kind }) => kind === 'above' || kind === 'between')),
      ),
    );

  it('is asked of prices and areas', () => {
    for (const called of ['price', 'floor_area']) expect(Math.max(...ofSize(number(called)))).toBe(0);
  });

  it('is not asked of ranks, of what is taken off or added to a sum, and of quantities of whatever it is', () => {
    for (const called of ['supplier_rank', 'tax_amount', 'handling_fee', 'charged_quantity', 'altitude'])
      for (const doubt of ofSize(number(called))) expect(doubt).toBeGreaterThanOrEqual(10);
  });

  it('nor where it hardly differs, or is one of a few', () => {
    const doubts = [
      ...ofSize(number('price', '', ['95', '96', '100', '104', '105'])),
      ...ofSize(number('price', '', ['1', '2', '40', '180', '200'], 8)),
    ];
    for (const doubt of doubts) expect(doubt).toBeGreaterThanOrEqual(10);
  });

  it('of bands is told of money alone', () => {
    const bands = (figure: Column) => doubtsOf(sheds(figure).filter(({ intent }) => intent === 'buckets'));
    expect(Math.max(...bands(number('price')))).toBe(0);
    for (const doubt of bands(number('weight'))) expect(doubt).toBeGreaterThanOrEqual(10);
  });

  it('of a whole number of 0 and 1 is a mark and no amount', () => {
    const freight = (range: Range, distinct: number) =>
      sqlsOf(sheds(whole('freight_cost', distinct, range))).filter((sql) => /SUM\(freight_cost/.test(sql));
    expect(freight(['0', '0', '0', '1', '1'], 2)).toEqual([]);
  });
});

describe('rows that are none', () => {
  const mills = () => table('mill', 'mill', 40, [id(), name(40)]);
  const order = (...more: Column[]) =>
    table('felling', 'felling', 3_000, [
      id(),
      key('mill_id', 40),
      day('felled_on'),
      sort('wood', WOODS),
      ...more,
    ]);
  const lines = (...more: Column[]) =>
    table('felling_item', 'felling item', 9_000, [
      id(),
      key('felling_id', 3_000),
      key('tool_id', 30),
      number('amount'),
      ...more,
    ]);
  const tools = () => table('tool', 'tool', 30, [id(), name(30)]);
  const deleted = () => flag('is_deleted');
  const ofLines = (questions: readonly Question[]) =>
    sqlsOf(questions).filter((sql) => /FROM felling_item/.test(sql));

  it('are the lines of a deleted order as well', () => {
    const links = [
      relation('felling', 'mill_id', 'mill'),
      relation('felling_item', 'felling_id', 'felling'),
      relation('felling_item', 'tool_id', 'tool'),
    ];
    const found = ofLines(asked([mills(), order(deleted()), lines(), tools()], links));
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/is_deleted = FALSE/);
  });

  it('and nobody asks about lines that lead to none of the orders, of which some are deleted', () => {
    const links = [relation('felling', 'mill_id', 'mill'), relation('felling_item', 'tool_id', 'tool')];
    expect(ofLines(asked([mills(), order(deleted()), lines(), tools()], links))).toEqual([]);
    expect(ofLines(asked([mills(), order(), lines(), tools()], links))).not.toEqual([]);
  });

  it('lines are of the day of their order', () => {
    const links = [
      relation('felling', 'mill_id', 'mill'),
      relation('felling_item', 'felling_id', 'felling'),
      relation('felling_item', 'tool_id', 'tool'),
    ];
    const found = ofLines(asked([mills(), order(), lines(day('delivered_on')), tools()], links));
    expect(found).not.toEqual([]);
    expect(found.filter((sql) => sql.includes('delivered_on'))).toEqual([]);
  });

  it('are what the same thing was before, by the comment on the day until which it held', () => {
    const until = {
      ...day('validity_to', 0.8),
      comment: 'Until when the record held; empty for the current record, otherwise an earlier state',
      description: 'Until when the record held; empty for the current record, otherwise an earlier state',
    };
    const found = sqlsOf(
      counts(asked([table('shed', 'shed', 900, [id(), name(900), sort('wood', WOODS), until])]), 'shed'),
    );
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/validity_to IS NULL/);
  });

  it('are those of a 数据状态 that are not valid any more, and nobody sorts by it', () => {
    const state = sort('status_cd', ['0', '1'], '数据状态（0在用 1失效）');
    const questions = asked([
      table('shed', '棚屋', 900, [
        id(),
        name(900, '棚屋名称'),
        sort('wood', ['橡', '榆', '松'], '木材类型'),
        state,
      ]),
    ]);
    const found = sqlsOf(counts(questions, 'shed'));
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/status_cd = '0'/);
    expect(questions.filter((one) => isSorted(one, 'status_cd'))).toEqual([]);
  });

  it('are all rows of a table whose every row has a mark that leaves rows in use elsewhere', () => {
    const mark = (gone: number): Column =>
      column('deleted', 'smallint', 'deleted', {
        distinct: gone === 1 ? 1 : 2,
        values:
          gone === 1
            ? [['1', 1]]
            : [
                ['0', 1 - gone],
                ['1', gone],
              ],
      });
    const barns = (gone: number) =>
      table('barn', 'barn', 90, [id(), name(90), sort('wood', WOODS), mark(gone)]);
    const sheds = () => table('shed', 'shed', 900, [id(), name(900), sort('wood', WOODS), mark(0.1)]);
    const ofBarns = (tables: Table[]) => sqlsOf(asked(tables)).filter((sql) => /FROM barn/.test(sql));
    expect(ofBarns([barns(1), sheds()])).toEqual([]);
    expect(ofBarns([barns(0.2), sheds()])).not.toEqual([]);
    // What it means is known from nowhere.
    expect(ofBarns([barns(1)])).not.toEqual([]);
  });

  it('are templates of events', () => {
    const found = sqlsOf(
      counts(
        asked([table('fair', 'fair', 300, [id(), name(300), sort('wood', WOODS), flag('is_template')])]),
        'fair',
      ),
    );
    expect(found).not.toEqual([]);
    for (const sql of found) expect(sql).toMatch(/is_template = FALSE/);
  });

  it('what belongs to deleted things is seen to be left out', () => {
    const links = [relation('felling', 'mill_id', 'mill')];
    const withMark = table('mill', 'mill', 40, [id(), name(40), deleted()]);
    const byMill = (mill: Table) =>
      asked([mill, order()], links).filter(
        (one) => one.intent === 'count_by' && groupsIn(one.tree).some(({ path }) => path.length > 0),
      );
    const marked = byMill(withMark).map((one) => withDeletedThings(one, 'en'));
    expect(marked).not.toEqual([]);
    expect(marked).not.toContain(null);
    for (const one of byMill(mills())) expect(withDeletedThings(one, 'en')).toBeNull();
  });

  it('what is kept elsewhere is missing, as a comment says, so that a period is named', () => {
    const fellings = (comment: string): Question[] =>
      counts(
        asked(
          [mills(), { ...order(), comment, title: '采伐记录', description: comment }],
          [relation('felling', 'mill_id', 'mill')],
        ),
        'felling',
      );
    const isOfPeriod = (sql: string): boolean => /felled_on (?:>=|<)/.test(sql);
    expect(sqlsOf(fellings('采伐记录')).filter((sql) => !isOfPeriod(sql))).not.toEqual([]);
    expect(sqlsOf(fellings('采伐记录（2023年前的已归档）')).filter((sql) => !isOfPeriod(sql))).toEqual([]);
  });
});

describe('what sorts no rows', () => {
  const fellings = (sorting: Column, ...more: Column[]) =>
    asked([table('felling', 'felling', 3_000, [id(), day('felled_on'), number('amount'), sorting, ...more])]);
  const isAskedBy = (sorting: Column, ...more: Column[]): boolean =>
    fellings(sorting, ...more).some((one) => isSorted(one, sorting.name));

  it('is what somebody wrote, however often it comes again', () => {
    expect(isAskedBy(sort('subject', ['Saw is blunt', 'Axe lost again', 'Wet wood']))).toBe(false);
    expect(isAskedBy(sort('subject', ['Forestry', 'Botany', 'Law']))).toBe(true);
    const sentences = [
      'The saw was blunt when we came to the hut',
      'Nobody was there to open the gate for us',
    ];
    expect(isAskedBy(sort('weather', sentences))).toBe(false);
  });

  it('is several things said in one cell, and what the program calls its classes', () => {
    expect(isAskedBy(sort('kind', ['colour:red;size:M', 'colour:red;size:L', 'colour:blue;size:M']))).toBe(
      false,
    );
    expect(isAskedBy(sort('tone', ['WoodUser', 'AnonymousUser', 'Group']))).toBe(false);
    expect(isAskedBy(sort('tone', ['Light', 'Dark', 'Red']))).toBe(true);
  });

  it('is of which table another column holds a key', () => {
    expect(isAskedBy(sort('owner_type', ['Mill', 'Shed', 'Barn']))).toBe(true);
    expect(isAskedBy(sort('owner_type', ['Mill', 'Shed', 'Barn']), key('owner_id', 300))).toBe(false);
  });

  it('is a district without its city', () => {
    expect(isAskedBy(sort('district', ['North', 'South', 'West']))).toBe(true);
    expect(isAskedBy(sort('district', ['North', 'South', 'West']), sort('city', ['Ulm', 'Bonn']))).toBe(
      false,
    );
  });
});

describe('rows that nobody counts', () => {
  const ofTable = (one: Table): Question[] =>
    counts(asked([one, table('shed', 'shed', 900, [id(), name(900), sort('wood', WOODS)])]), one.name);

  it('are versions of rows of any table', () => {
    const changes = (...more: Column[]) =>
      table('felling', '', 3_000, [
        ...[id(), day('felled_on'), sort('tone', WOODS), sort('piece_type', ['Mill', 'Shed'])],
        ...[key('piece_id', 300), ...more],
      ]);
    expect(ofTable(changes())).not.toEqual([]);
    expect(ofTable(changes(whole('version', 9, ['1', '1', '2', '8', '9'])))).toEqual([]);
  });

  it('are translations, the same row once in each language', () => {
    const translated = {
      ...table('shed_lang', '', 1_800, [
        key('id_shed', 900),
        key('id_lang', 2),
        name(1_800),
        sort('wood', WOODS),
      ]),
      primary_key: ['id_shed', 'id_lang'],
    };
    expect(asked([translated]).filter((one) => /FROM shed_lang/.test(toSql(one, 'en')))).toEqual([]);
  });

  it('are what a device wrote of where it was', () => {
    const places = (...more: Column[]) =>
      table('sighting', '', 3_000, [
        ...[id(), day('seen_on'), sort('tone', WOODS), number('latitude'), number('longitude'), ...more],
      ]);
    expect(ofTable(places())).not.toEqual([]);
    expect(ofTable(places(number('speed')))).toEqual([]);
  });

  it('are lists that came with the application', () => {
    const lists = (...more: Column[]) =>
      table('tone', '', 60, [id(), name(60), sort('wood', WOODS), ...more]);
    expect(ofTable(lists())).not.toEqual([]);
    expect(ofTable(lists(flag('is_reserved')))).toEqual([]);
  });
});

describe('how it is said', () => {
  it('a person who has died has not left', () => {
    const people = table('warden', 'warden', 300, [
      ...[id(), column('first_name', 'text', '', { distinct: 200, samples: ['Ann', 'Bob'] })],
      ...[column('last_name', 'text', '', { distinct: 280, samples: ['Young', 'Old'] })],
      ...[sort('wood', WOODS), day('deceased_date', 0.9)],
    ]);
    const texts = textsOf(counts(asked([people]), 'warden')).join('\n');
    expect(texts).toContain('including deceased wardens');
    expect(texts).not.toContain('have left');
  });

  it('each status is told of, and not regardless of status', () => {
    const mill = table('mill', 'mill', 300, [
      id(),
      name(300),
      key('mill_status_id', 6),
      sort('status', ['live', 'lost', 'odd']),
    ]);
    const statuses = table('mill_status', 'mill status', 6, [id(), name(6)]);
    const texts = textsOf(asked([mill, statuses], [relation('mill', 'mill_status_id', 'mill_status')]));
    expect(
      texts.filter((text) => /each mill status|mill statuses/.test(text) && /regardless/.test(text)),
    ).toEqual([]);
  });
});

describe('conditions', () => {
  it('too late is what happened after the day on which the same was to happen', () => {
    const late = (planned: string, done: string) =>
      sqlsOf(
        asked([
          table('felling', 'felling', 3_000, [
            id(),
            name(3_000),
            day(planned),
            day(done),
            sort('wood', WOODS),
          ]),
        ]),
      ).filter((sql) => new RegExp(`${done}\\S* > ${planned}`).test(sql));
    expect(late('planned_arrival', 'actual_arrival')).toEqual([]);
  });

  it('what part of the rows is in a kind is asked where each row is in one', () => {
    const portions = (nullShare: number) =>
      asked([
        table(
          'warden',
          'warden',
          3_000,
          [
            ...[
              id(),
              name(3_000),
              sort('wood', WOODS),
              { ...sort('gender', ['female', 'male']), nullable: nullShare > 0 },
            ],
          ].map((one) =>
            one.name === 'gender'
              ? { ...one, statistics: { ...one.statistics!, null_share: nullShare } }
              : one,
          ),
        ),
      ]).filter(
        ({ intent, tree }) =>
          intent === 'portion' &&
          'having' in tree &&
          toSql({ intent, tree } as Question, 'en').includes('gender ='),
      );
    expect(portions(0)).not.toEqual([]);
    expect(portions(0.1)).toEqual([]);
  });

  it('a state that is a key of another table tells what waits', () => {
    const pending = (...more: Column[]) =>
      sqlsOf(
        asked(
          [
            table('felling', 'felling', 3_000, [
              ...[
                id(),
                key('mill_id', 40),
                day('felled_on'),
                day('delivered_on', 0.3, '送达日期'),
                sort('wood', WOODS),
                ...more,
              ],
            ]),
            table('mill', 'mill', 40, [id(), name(40)]),
          ],
          [relation('felling', 'mill_id', 'mill')],
        ),
      ).filter((sql) => /delivered_on IS NULL/.test(sql));
    expect(pending()).not.toEqual([]);
    expect(pending(key('current_state', 12))).toEqual([]);
  });
});

describe('what does not add up', () => {
  it('quantities of goods that are counted in units of a table of their own', () => {
    const sums = (...more: Column[]) =>
      sqlsOf(
        asked(
          [
            table('yield', '采收', 3_000, [
              id(),
              key('mill_id', 40),
              day('made_on', 0, '采收日期'),
              number('quantity', '数量'),
              ...more,
            ]),
            table('mill', '磨坊', 40, [id(), name(40, '磨坊名称')]),
          ],
          [relation('yield', 'mill_id', 'mill')],
        ),
      ).filter((sql) => /SUM\((?:\w+\.)?quantity\)/.test(sql));
    expect(sums()).not.toEqual([]);
    expect(sums(key('unit_id', 5, '计量单位内码'))).toEqual([]);
  });

  it('rows of which one kind is called as all of them are', () => {
    const called = (kinds: string) =>
      counts(
        asked([
          table('pick', '取件', 3_000, [
            id(),
            day('made_on', 0, '日期'),
            sort('pick_type', ['1', '2'], `任务类型（${kinds}）`),
            sort('wood', ['橡', '榆', '松'], '木材'),
          ]),
        ]),
        'pick',
      ).filter((one) => !isSorted(one, 'pick_type') && !/pick_type =/.test(toSql(one, 'zh')));
    expect(called('1普通 2加急')).not.toEqual([]);
    expect(called('1取件任务 2派件任务')).toEqual([]);
  });
});
