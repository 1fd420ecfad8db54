import type { Catalog } from '@pairsmith/catalog';
import { inWords } from '@pairsmith/core';
import { loadParser, parse } from '@pairsmith/sql';
import { findPersonal } from './personal-columns';

const masked = (name: string, kind: string, policy = 'mask') => ({ name, masking: { kind, policy } });
const plain = (name: string) => ({ name, masking: null });
const catalog = {
  tables: [
    {
      schema: 'public',
      name: 'reader',
      columns: [
        ...[plain('id'), plain('city'), masked('called', 'person_name'), masked('mobile', 'phone')],
        masked('nickname', 'person_name', 'drop'),
        masked('mail', 'email', 'allow'),
      ],
    },
    { schema: 'public', name: 'loan', columns: [plain('id'), plain('reader_id')] },
  ],
} as unknown as Pick<Catalog, 'tables'>;

beforeAll(loadParser);

const refused = (sql: string) => {
  const error = findPersonal(parse(sql), catalog);
  return error && inWords(error.message, 'en');
};

it.each([
  'SELECT called FROM reader ORDER BY called, id',
  'SELECT r.id, r.called, COUNT(*) FROM reader r JOIN loan l ON l.reader_id = r.id GROUP BY r.id, r.called',
  "SELECT called || ' (' || city || ')' AS who FROM reader",
  'SELECT x.who FROM (SELECT called AS who, city FROM reader) x WHERE x.city = $$B$$',
  "SELECT string_agg(called, ', ') FROM reader GROUP BY city",
  'SELECT COUNT(*) FROM reader WHERE mail IS NULL',
  'SELECT DISTINCT id, called FROM reader',
  'SELECT l.*, COUNT(*) OVER () FROM loan l',
])('shows names, and reads what is allowed: %s', (sql) => {
  expect(refused(sql)).toBeNull();
});

it.each([
  ["SELECT id FROM reader WHERE called = 'Ann'", 'called'],
  ["SELECT id FROM reader WHERE lower(called) LIKE 'a%'", 'called'],
  ['SELECT COUNT(DISTINCT called) FROM reader', 'called'],
  ['SELECT called, COUNT(*) FROM reader GROUP BY called', 'called'],
  ['SELECT called AS who, COUNT(*) FROM reader GROUP BY 1', 'called'],
  ['SELECT called AS who, COUNT(*) FROM reader GROUP BY who', 'called'],
  ['SELECT DISTINCT called FROM reader', 'called'],
  ["SELECT CASE WHEN called = 'Ann' THEN 1 END FROM reader", 'called'],
  ["SELECT COUNT(*) FILTER (WHERE called > 'M') FROM reader", 'called'],
  ["SELECT x.id FROM (SELECT id, called AS who FROM reader) x WHERE x.who = 'Ann'", 'called'],
  [
    "WITH x AS (SELECT * FROM (SELECT id, called FROM reader) y) SELECT id FROM x WHERE called = 'A'",
    'called',
  ],
  ["SELECT id FROM loan WHERE 'Ann' IN (SELECT called FROM reader)", 'called'],
  ['SELECT a.id FROM reader a JOIN reader b ON a.called = b.called', 'called'],
  ['SELECT mobile FROM reader', 'mobile'],
  ["SELECT COUNT(*) FROM reader r WHERE r.mobile LIKE '138%'", 'mobile'],
  ['SELECT * FROM reader', 'mobile'],
  ['SELECT l.id, r.* FROM loan l JOIN reader r ON r.id = l.reader_id', 'mobile'],
  ['SELECT to_jsonb(r) FROM reader r', 'mobile'],
  ['SELECT nickname FROM reader', 'nickname'],
])('does more with personal data than the prompt allows: %s', (sql, column) => {
  expect(refused(sql)).toContain(`public.reader.${column}`);
});
