import { exampleCatalog, exampleColumn, exampleRelation, exampleTable } from './__tests__/example-tables';
import { nounInReferences, withReferredNouns } from './noun-in-references';

const referring = (...columns: [name: string, title: string][]) =>
  exampleCatalog(
    [
      exampleTable('t_warden', [exampleColumn('id', 'integer')], { title: '', word_source: 'none' }),
      exampleTable(
        'round',
        columns.map(([name, title]) => exampleColumn(name, 'integer', { title })),
      ),
    ],
    { relations: columns.map(([name]) => exampleRelation('round', name, 't_warden', 'id')) },
  );
const nounOf = (...columns: [string, string][]): string => {
  const catalog = referring(...columns);
  return nounInReferences(catalog.tables[0]!, catalog);
};

test('a table is called what the comment on its reference calls it', () => {
  expect(nounOf(['warden_id', '管理员编号'])).toBe('管理员');
  expect(nounOf(['fk_warden', '管理员ID'], ['warden_no', '管理员编码'])).toBe('管理员');
});

test.each<[string, ...[string, string][]]>([
  ['a role', ['host_id', '经办编号']],
  ['a key that is a reference too', ['id', '考勤编号']],
  ['two names', ['warden_id', '管理员编号'], ['warden_no', '看守编号']],
  ['no comment', ['warden_id', '']],
  ['an English comment', ['warden_id', 'warden id']],
])('%s says nothing of the table', (_, ...columns) => {
  expect(nounOf(...columns)).toBe('');
});

test('it says where the noun comes from, and leaves alone what has words already', () => {
  const catalog = referring(['warden_id', '管理员编号']);
  expect(withReferredNouns(catalog).tables[0]).toMatchObject({
    title: '管理员',
    description: '管理员（由引用它的字段的注释推断）',
    word_source: 'references',
  });
  const named = {
    ...catalog,
    tables: catalog.tables.map((table) => ({ ...table, word_source: 'person' as const })),
  };
  expect(withReferredNouns(named).tables).toEqual(named.tables);
  expect(withReferredNouns({ ...catalog, language: 'en' as const }).tables[0]?.title).toBe('');
});

test('what a lexicon made of the name of a reference is no word that somebody chose', () => {
  const catalog = referring(['warden_id', '管理员编号']);
  const tables = catalog.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, word_source: 'lexicon' as const })),
  }));
  expect(nounInReferences(tables[0]!, { ...catalog, tables })).toBe('');
});
