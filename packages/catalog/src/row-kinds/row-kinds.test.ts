import {
  exampleCatalog,
  exampleColumn as column,
  exampleRelation as relation,
  exampleStatistics as statistics,
  exampleTable as table,
} from '../__tests__/example-tables';
import type { Catalog, Column, Relation, Table } from '../table';
import { nameStem } from './name-stem';
import type { RowKindFound } from './row-kind';
import { rowKinds } from './row-kinds';

const kinds = (tables: Table[], relations: Relation[] = []): Record<string, RowKindFound> =>
  Object.fromEntries(
    [...rowKinds(exampleCatalog(tables, { relations }))].map(([name, found]) => [
      name.replace('public.', ''),
      found,
    ]),
  );
const kindOf = (one: Table, tables: Table[] = [], relations: Relation[] = []): string | undefined =>
  kinds([one, ...tables], relations)[one.name]?.kind;

const titled = (title: string) => ({ title, word_source: 'catalog' as const });
const id = () => column('id', 'integer');
const name = (rows = 1000) => column('name', 'text', { statistics: statistics(rows) });
const keyed = { primary_key: ['id'] };
const orderColumns = () => [id(), column('placed_on', 'date'), column('amount', 'numeric(10,2)')];
const orders = (more: Partial<Table> = {}) => table('orders', orderColumns(), { ...keyed, ...more });
const copyNamed = (called: string, more: Partial<Table> = {}) =>
  table(called, orderColumns(), { ...keyed, ...more });

it('a dated copy may have left columns out, and has none of its own', () => {
  const called = ['id', 'name', 'phone', 'town', 'state', 'note'];
  const columns = called.map((one) => column(one, 'text'));
  const customers = table('customer', [...columns, column('joined_on', 'date')], keyed);
  expect(kindOf(table('customer_20221231', columns), [customers])).toBe('partition');
  const more = [...columns, column('old_no', 'text')];
  expect(kindOf(table('customer_20221231', more), [customers])).not.toBe('partition');
});

describe('a part or a copy stands beside the table whose rows it holds', () => {
  it('inheritance says so whatever the names, also over a table that is not listed', () => {
    const parent = table('measurement', [id(), column('taken_on', 'date')]);
    const child = table('zone_a', [id(), column('extra', 'text')], {
      inherits: ['public.between', 'public.measurement'],
    });
    expect(kinds([child, parent])['zone_a']).toEqual({
      kind: 'partition',
      evidence: ['inherits public.measurement'],
      parent: 'public.measurement',
    });
    expect(kindOf(child)).not.toBe('partition');
  });

  it.each([
    'orders_2023',
    'orders_202401',
    'orders_20240131',
    'orders_y2023m01',
    'orders_p2023_01',
    'order_2023',
    'OrdersBak',
    'orders_backup_20240101',
    'orders_old',
    'tmp_orders',
    'orders_history',
    'orders_copy1',
    'orders_0007',
  ])('%s with the columns of orders', (called) => {
    expect(kinds([orders(), copyNamed(called)])[called]).toMatchObject({
      kind: 'partition',
      parent: 'public.orders',
    });
  });

  it('a history has more columns than its table, a backup may stand in a schema of its own, and Chinese names count too', () => {
    const history = table('orders_hist', [
      ...orderColumns(),
      column('valid_from', 'timestamp'),
      column('valid_to', 'timestamp'),
    ]);
    expect(kindOf(history, [orders()])).toBe('partition');
    const moved = { ...orders(), schema: 'backup' };
    expect(rowKinds(exampleCatalog([orders(), moved])).get('backup.orders')?.parent).toBe('public.orders');
    for (const called of ['订单表备份', '订单_2023', '订单2023年', '订单历史表'])
      expect(kindOf(copyNamed(called), [copyNamed('订单')])).toBe('partition');
  });

  it('a name alone makes none: other columns are another table', () => {
    const prices = table('price', [id(), column('product_id', 'integer'), column('price', 'numeric')], keyed);
    const changes = table('price_history', [
      id(),
      column('price_id', 'integer'),
      column('changed_on', 'date'),
      column('before', 'numeric'),
    ]);
    expect(kindOf(changes, [prices])).toBe('event');
    expect(kindOf(copyNamed('order_lines'), [orders()])).toBe('event');
    expect(kindOf(copyNamed('vitamin_d'), [copyNamed('vitamin')])).toBe('event');
  });

  it('of siblings without a parent the latest with rows stands for all, and so it does where the parent is empty', () => {
    const years = ['orders_2022', 'orders_2023', 'orders_2024'].map((called) => copyNamed(called));
    const empty = copyNamed('orders_2025', { row_estimate: 0 });
    for (const tables of [years, [...years, empty], [...years, orders({ row_estimate: 0 })]]) {
      const found = kinds(tables);
      expect(found['orders_2024']?.kind).toBe('event');
      for (const called of ['orders_2022', 'orders_2023'])
        expect(found[called]).toMatchObject({ kind: 'partition', parent: 'public.orders_2024' });
    }
  });

  it('of two tables whose names differ in number only, and that have the same columns, the smaller one is the copy', () => {
    const [few, many] = [copyNamed('order', { row_estimate: 20 }), orders({ row_estimate: 5000 })];
    expect(kinds([few, many])).toMatchObject({
      order: { kind: 'partition', parent: 'public.orders' },
      orders: { kind: 'event' },
    });
    const other = table('order', [id(), column('rank', 'text'), column('title', 'text')], keyed);
    expect(kindOf(other, [many])).not.toBe('partition');
  });
});

it('names are cut where letters meet digits, and give up what says part or copy', () => {
  expect(nameStem('payment_p2007_01')).toEqual({
    stem: 'payment',
    marks: [
      { kind: 'date', text: '2007' },
      { kind: 'number', text: '01' },
    ],
  });
  expect(nameStem('bak_OrderItems2').stem).toBe('order item');
  expect(nameStem('history').stem).toBe('history');
});

describe('a view', () => {
  const view = (called: string, depends_on: string[], more: Partial<Table> = {}) =>
    table(called, orderColumns(), { kind: 'view', row_estimate: null, depends_on, ...more });

  it('over listed tables shows their rows once more; over others it is asked about itself', () => {
    const [one, both] = [view('v', ['public.orders']), view('w', ['public.orders', 'public.shops'])];
    const shops = table('shops', [id(), name()], keyed);
    expect(kinds([orders(), shops, one, both])).toMatchObject({
      v: { kind: 'view', parent: 'public.orders' },
      w: { kind: 'view', parent: null },
    });
    expect(kindOf(both, [orders()])).toBe('event');
  });

  it('that puts parts together is what people ask about, beside its parts', () => {
    const years = ['orders_2023', 'orders_2024'].map((called) => copyNamed(called));
    const whole = view('orders', ['public.orders_2023', 'public.orders_2024']);
    expect(kinds([...years, whole])).toMatchObject({
      orders: { kind: 'event' },
      orders_2023: { kind: 'partition', parent: 'public.orders' },
      orders_2024: { kind: 'partition', parent: 'public.orders' },
    });
  });
});

describe('a scaffold', () => {
  it.each([
    ['qrtz_triggers', ['sched_name', 'trigger_name']],
    ['ACT_RU_TASK', ['ID_', 'REV_']],
    ['act_hi_taskinst', ['id_', 'name_']],
    ['flyway_schema_history', ['installed_rank', 'script']],
    ['databasechangelog', ['id', 'md5sum']],
    ['django_migrations', ['id', 'applied']],
    ['schema_migrations', ['version']],
    ['spatial_ref_sys', ['srid', 'srtext']],
    ['jobs', ['id', 'queue', 'payload']],
  ])('%s is a framework’s', (called, columns) => {
    const own = table(
      called,
      columns.map((one) => column(one, 'text')),
    );
    expect(kinds([own, orders()])[called]).toMatchObject({ kind: 'scaffold', parent: null });
  });

  it('messages that were sent, switches of the software and logs of its own work are the application’s', () => {
    const text = (...names: string[]) => names.map((one) => column(one, 'text'));
    const made = (called: string, ...names: string[]) =>
      kindOf(table(called, [id(), ...text(...names)]), [orders()]);
    expect(made('sms_log', 'sent_at', 'template_code', 'phone')).toBe('scaffold');
    expect(made('feature_toggles', 'key', 'rollout')).toBe('scaffold');
    // A firm that delivers letters has messages as well.
    expect(made('letters', 'sent_at', 'recipient', 'status')).not.toBe('scaffold');
    const log = table(
      'sync_task_log',
      [id(), column('orders_id', 'integer'), column('started_on', 'date')],
      keyed,
    );
    expect(kindOf(log, [orders()], [relation('sync_task_log', 'orders_id', 'orders', 'id')])).toBe(
      'scaffold',
    );
  });

  it('logs of what was done and changed, settings by their names, rights and translations are the application’s', () => {
    const text = (...names: string[]) => names.map((one) => column(one, 'text'));
    const made = (called: string, ...names: string[]) =>
      kindOf(table(called, [id(), ...text(...names)]), [orders()]);
    expect(made('zoo_logentry', 'action_type', 'object_id', 'data')).toBe('scaffold');
    expect(made('keepers_audit', 'field_name', 'before_value', 'after_value')).toBe('scaffold');
    expect(made('global_property', 'property', 'property_value')).toBe('scaffold');
    expect(made('zoo_context', 'contextlevel', 'instanceid')).toBe('scaffold');
    expect(made('animal_name', 'name', 'locale')).toBe('scaffold');
    // A farm's log is of its work, a person's name no translation, and an estate agent has properties.
    const farmed = relation('farm_log', 'orders_id', 'orders', 'id');
    const ofFarm = table('farm_log', [id(), ...text('log_type', 'title'), column('orders_id', 'integer')]);
    expect(kindOf(ofFarm, [orders()], [farmed])).not.toBe('scaffold');
    expect(made('person_name', 'name', 'given_name')).not.toBe('scaffold');
    expect(made('property', 'property_name', 'property_value')).not.toBe('scaffold');
  });

  it('a name that a business has too needs the framework’s columns', () => {
    const jobs = table('jobs', [id(), name(), column('salary', 'numeric(10,2)')], keyed);
    expect(kindOf(jobs, [orders()])).toBe('entity');
  });

  it('examples and tries are set aside, unless the rest refers to them or they are all there is', () => {
    const demo = table('acme_demo01_contact', [id(), name()], keyed);
    const told = table('widget', [id(), name()], { ...keyed, title: '示例部件' });
    const rest = [orders(), table('shops', [id(), name()], keyed), table('staff', [id(), name()], keyed)];
    expect(kindOf(demo, rest)).toBe('scaffold');
    expect(kindOf(told, rest)).toBe('scaffold');
    expect(kindOf(table('test_1', [id(), name()]), rest)).toBe('scaffold');
    const used = relation('orders', 'contact_id', demo.name, 'id');
    expect(kindOf(demo, rest, [used])).toBe('entity');
    expect(kindOf(demo, [table('demo_orders', orderColumns())])).not.toBe('scaffold');
    // A laboratory's.
    expect(kindOf(table('lab_test', [id(), name()], keyed), rest)).toBe('entity');
  });
});

describe('a link', () => {
  const ends = [table('users', [id(), name()], keyed), table('roles', [id(), name()], keyed)];
  const relations = [
    relation('user_role', 'user_id', 'users', 'id'),
    relation('user_role', 'role_id', 'roles', 'id'),
  ];
  const pair = () => [column('user_id', 'integer'), column('role_id', 'integer')];
  const both = { primary_key: ['user_id', 'role_id'] };
  const link = (columns: Table['columns'], more: Partial<Table> = {}) => table('user_role', columns, more);
  const found = (one: Table, more: Partial<Catalog> = {}) =>
    rowKinds(exampleCatalog([...ends, one], { relations, ...more })).get('public.user_role');

  it('is two references and nothing more; audit columns, tenants and marks of deletion are nothing', () => {
    expect(found(link(pair(), both))).toEqual({
      kind: 'link',
      evidence: ['one row for each user_id and role_id'],
      parent: null,
      ends: ['user_id', 'role_id'],
    });
    const more = [
      id(),
      ...pair(),
      column('tenant_id', 'bigint'),
      column('created_by', 'text'),
      column('created_at', 'timestamp'),
      column('deleted', 'smallint', { statistics: statistics(2, ['0', '1']) }),
    ];
    expect(found(link(more, keyed))).toMatchObject({ kind: 'link', evidence: ['name: user and role'] });
  });

  it('is one also where it says in which order: the first author, the third song of a list', () => {
    expect(found(link([...pair(), column('author_order', 'integer')], both))?.kind).toBe('link');
  });

  it('is one also where cells without a partner hide its relation: it is asked about as nothing then', () => {
    expect(found(link([id(), ...pair()], keyed), { relations: relations.slice(1) })?.kind).toBe('link');
  });

  it('with a quantity, a day or a name of its own, or referred to, is more', () => {
    for (const own of [column('quantity', 'integer'), column('granted_on', 'date'), name()])
      expect(found(link([...pair(), own], both))?.kind).not.toBe('link');
    const to = relation('grants', 'user_role_id', 'user_role', 'id');
    expect(found(link([id(), ...pair()], keyed), { relations: [...relations, to] })?.kind).not.toBe('link');
  });

  it('whose pairs may come again, and that is not named as one, is none: copies of a book in a library', () => {
    const copies = table('inventory', [id(), ...pair()], keyed);
    const own = relations.map((one) => ({ ...one, from: { ...one.from, table: 'inventory' } }));
    expect(kindOf(copies, ends, own)).not.toBe('link');
  });
});

it('few keys with labels that others refer to are a code list; what has rows, people or quantities is a thing', () => {
  const genre = (more: Partial<Table> = {}, columns = [id(), name(12)]) =>
    table('genre', columns, { ...keyed, row_estimate: 12, ...more });
  const used = [relation('book', 'genre_id', 'genre', 'id')];
  expect(kindOf(genre(), [], used)).toBe('code list');
  expect(kindOf(genre(), [], [])).toBe('entity');
  expect(kindOf(genre({ row_estimate: 5000 }, [id(), name(5000)]), [], used)).toBe('entity');
  const shelf = [id(), name(12), column('height', 'numeric(5,1)', { statistics: statistics(9) })];
  expect(kindOf(genre({}, shelf), [], used)).toBe('entity');
});

it('what the codes of other tables mean is a scaffold however long it is', () => {
  const entry = () => [
    id(),
    column('dict_type', 'text'),
    column('label', 'text', { statistics: statistics(900) }),
  ];
  expect(kindOf(table('sys_dict_data', entry(), keyed))).toBe('scaffold');
  expect(kindOf(table('t_7', entry(), { ...keyed, title: '数据字典' }))).toBe('scaffold');
  const words = [id(), name(900), column('looked_up_on', 'date')];
  expect(kindOf(table('dictionary', words, keyed))).not.toBe('scaffold');
});

describe('what an application keeps for its own running is a scaffold by its columns, whatever refers to it', () => {
  const texts = (...names: string[]) => [id(), name(), ...names.map((one) => column(one, 'text'))];

  it.each([
    ['side_bar', texts('component', 'icon', 'route', 'hidden')],
    [
      'calls_made',
      [...texts('request_url', 'request_method', 'user_agent'), column('called_at', 'timestamp')],
    ],
    ['sign_in_log', [...texts('user_ip', 'user_agent'), column('signed_in_at', 'timestamp')]],
    ['nightly', texts('cron_expression', 'handler_name', 'retry_count')],
    ['kept_files', [...texts('path', 'mime_type'), column('size', 'integer')]],
  ])('%s', (called, columns) => {
    const used = relation('order', 'other_id', called, 'id');
    expect(kindOf(table(called, columns, keyed), [], [used])).toBe('scaffold');
  });

  it.each([
    ['category', texts('icon', 'path', 'is_visible')],
    ['survey_answer', [...texts('ip', 'user_agent'), column('given_on', 'date')]],
    ['part', texts('component', 'icon')],
    ['document', [...texts('path', 'mime_type'), column('size', 'integer')]],
  ])('not %s, which shares a column or two', (called, columns) => {
    expect(kindOf(table(called, columns, keyed))).not.toBe('scaffold');
  });
});

it('settings of the application are a scaffold where nothing of the business is in them', () => {
  const entry = () => [id(), name(30), column('value', 'text', { statistics: statistics(25) })];
  const settings = (called: string, more: Partial<Table> = {}, columns = entry()) =>
    table(called, columns, { ...keyed, row_estimate: 30, ...more });
  expect(kindOf(settings('sys_config'))).toBe('scaffold');
  expect(kindOf(settings('t_8', { title: '系统参数表' }))).toBe('scaffold');
  expect(
    kindOf(
      settings('tax_parameters', {}, [
        ...entry(),
        column('rate', 'numeric(5,2)', { statistics: statistics(20) }),
      ]),
    ),
  ).toBe('entity');
  const machine = relation('machine_settings', 'machine_id', 'machine', 'id');
  expect(kindOf(settings('machine_settings'), [table('machine', [id(), name()], keyed)], [machine])).toBe(
    'entity',
  );
});

it('what there was on each day is a snapshot by its name and its date; what came and went is not', () => {
  const daily = (called: string, more: Partial<Table> = {}) =>
    table(
      called,
      [
        id(),
        column('day', 'date'),
        column('product_id', 'integer'),
        column('quantity', 'integer', { statistics: statistics(90) }),
      ],
      { ...keyed, ...more },
    );
  expect(kindOf(daily('stock_daily'))).toBe('snapshot');
  expect(kindOf(daily('t_1', { title: '每日库存' }))).toBe('snapshot');
  expect(kindOf(daily('sales_daily'))).toBe('event');
});

it('an event has a day of its own; when a row was written is none, and a thing has a name', () => {
  const written = column('create_time', 'timestamp', { description: '创建时间' });
  expect(kindOf(orders())).toBe('event');
  expect(kindOf(table('box', [id(), name(), written], keyed))).toBe('entity');
  const crate = table('crate', [id(), written], keyed);
  expect(kindOf(crate, [], [relation('load', 'crate_id', 'crate', 'id')])).toBe('entity');
  expect(kinds([crate])['crate']?.evidence).toEqual(['nothing names its rows or refers to them']);
});

test('what is called after the goods that it refers to lists them rather than being them', () => {
  const goods = table('goods', [id(), name()], { ...keyed, ...titled('商品') });
  const line = (title: string) =>
    table('rented', [id(), column('goods_id', 'integer', titled('商品ID'))], { ...keyed, ...titled(title) });
  const link = [relation('rented', 'goods_id', 'goods', 'id')];
  expect(kindOf(line('租赁商品'), [goods], link)).toBe('event');
  expect(kindOf(line('租赁商品'), [goods])).toBe('entity');
});

test('an amount is noted of somebody, and is nobody', () => {
  const person = column('name', 'text', {
    ...titled('姓名'),
    masking: { kind: 'person_name', policy: 'mask', source: 'name' } as never,
    statistics: statistics(1000),
  });
  const named = (title: string) => table('rows', [id(), person], { ...keyed, ...titled(title) });
  expect(kindOf(named('工资'))).toBe('event');
  expect(kindOf(named('骑手'))).toBe('entity');
});

it('days that are kept as numbers make an event, as days do', () => {
  const moments = {
    ...statistics(900),
    range: ['1700000000', '1705000000', '1720000000', '1735000000', '1740000000'],
  };
  const [min, p5, median, p95, max] = moments.range as [string, string, string, string, string];
  const seconds = { statistics: { ...moments, range: { min, p5, median, p95, max, exact: true } } };
  const called = (one: string) =>
    table('sail', [id(), column('crew', 'integer'), column(one, 'integer', seconds)], keyed);
  const toSail = relation('log', 'sail_id', 'sail', 'id');
  const logs = table('log', [id(), column('sail_id', 'integer')], keyed);
  expect(kindOf(called('sailed_time'), [logs], [toSail])).toBe('event');
  expect(kindOf(called('ballast'), [logs], [toSail])).not.toBe('event');
});

it('versions of what was written, translations and settings by their names are the application’s', () => {
  const versions = ['id', 'journable_id', 'version'].map((one) => column(one, 'integer'));
  expect(
    kindOf(
      table('journals', [...versions, column('journable_type', 'text'), column('made_at', 'timestamp')]),
    ),
  ).toBe('scaffold');
  const translated = table('pier_lang', [column('id_pier', 'integer'), column('id_lang', 'integer'), name()]);
  expect(kindOf(translated)).toBe('scaffold');
  expect(kindOf(table('configuration', [id(), name(), column('value', 'text')], keyed))).toBe('scaffold');
});

it('orders were placed though only their lines refer to them and no day of theirs says when', () => {
  const called = (one: string, ...more: Column[]) =>
    table(one, [id(), column('crew', 'integer'), ...more], keyed);
  const lines = (to: string) => table(`${to}_line`, [id(), column(`${to}_id`, 'integer')], keyed);
  const kind = (one: string, ...more: Column[]) =>
    kindOf(called(one, ...more), [lines(one)], [relation(`${one}_line`, `${one}_id`, one, 'id')]);
  expect(kind('purchase_order')).toBe('event');
  expect(kind('booking', column('reference', 'text', { statistics: statistics(1000) }))).toBe('event');
  expect(kind('gauge')).toBe('entity');
  expect(kind('booking', name())).toBe('entity');
});
