import { canBecome, connectionString, draftLike, emptyDraft, isComplete, readConnection } from './draft';
import { readPasted } from './pasted-tables';

const fields = {
  host: 'db.example',
  port: '5433',
  database: 'sales',
  user: 'reader',
  password: 'p@ss:w/rd#%',
};

it('a connection string holds whatever signs its parts have, and gives them back', () => {
  expect(connectionString(fields)).toBe('postgresql://reader:p%40ss%3Aw%2Frd%23%25@db.example:5433/sales');
  expect(readConnection(connectionString(fields))).toEqual(fields);
  const odd = { ...fields, host: '::1', database: '数据/库', user: 'a b', password: '' };
  expect(readConnection(connectionString(odd))).toEqual(odd);
});

it('what is no connection string is none, and a bare % is meant as it stands', () => {
  expect(readConnection('db.example')).toBeNull();
  expect(readConnection('mysql://a@b/c')).toBeNull();
  expect(readConnection('postgres://a:50%@b/c')).toMatchObject({ password: '50%', port: '5432' });
});

it('a connection without host, database or user is not complete', () => {
  expect(isComplete(fields)).toBe(true);
  for (const field of ['host', 'database', 'user'])
    expect(isComplete({ ...fields, [field]: ' ' })).toBe(false);
});

it('a clone takes everything along but the password', () => {
  const parameters = {
    db_connection: 'postgresql://reader:***@db.example:5433/sales',
    db_name: 'sales',
    business_context: 'orders',
    enable_sql_validation: true,
    enable_llm_repair: false,
    modify_original_file: true,
    enable_training_data_load: false,
    theme_count: 3,
    questions_per_theme: 7,
    language: 'en' as const,
    strict: true,
    masking: { 'public.a.b': 'drop' as const },
    mine: ['views' as const],
    max_llm_tokens: 9,
    file_upload_mode: true as const,
    table_list_file: 'table_list.txt',
  };
  const draft = draftLike({ parameters, task_name: 'Sales' }, ['public.a'], (name) => `${name} 2`);
  expect(draft).toMatchObject({
    ...{
      name: 'Sales 2',
      context: 'orders',
      language: 'en',
      themes: 3,
      questionsPerTheme: 7,
      isStrict: true,
    },
    ...{
      repairs: false,
      loads: false,
      maxTokens: 9,
      masking: parameters.masking,
      mine: ['views'],
      chosen: ['public.a'],
    },
    connection: { ...fields, password: '' },
  });
});

it('a pasted list is read as the service reads it: commas, lines, comments', () => {
  const known = ['public.orders', 'ods.visits', 'public.items'];
  expect(readPasted('orders, ods.visits\n# none\nITEMS -- lines\nnope\norders', known)).toEqual({
    names: ['orders', 'ods.visits', 'ITEMS', 'nope'],
    unknown: ['nope'],
  });
  expect(readPasted('"Order Detail"', known).unknown).toEqual([]);
  expect(readPasted('anything', null).unknown).toEqual([]);
});

it('an unfinished task is changed to what the service can change, and made anew for the rest', () => {
  const own = { ...emptyDraft('zh'), source: 'own' as const, connection: fields, context: '销售' };
  expect(canBecome(own, { ...own, name: 'n', isStrict: true, context: '库存' })).toBe(true);
  expect(canBecome(own, { ...own, connection: { ...fields, password: 'another' } })).toBe(true);
  expect(canBecome(own, { ...own, source: 'service' })).toBe(false);
  expect(canBecome({ ...own, source: 'service' }, own)).toBe(false);
  expect(canBecome(own, { ...own, connection: { ...fields, database: 'stock' } })).toBe(false);
  // The service fills in a context where a task is made without one, in that task's language.
  expect(canBecome(own, { ...own, context: ' ' })).toBe(false);
  const bare = emptyDraft('zh');
  expect(canBecome(bare, { ...bare, name: 'n' })).toBe(true);
  expect(canBecome(bare, { ...bare, language: 'en' })).toBe(false);
});
