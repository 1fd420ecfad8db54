import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import { linksOf } from './table-links';

const columns = (...names: string[]) => names.map((name) => exampleColumn(name, 'integer'));
const linksIn = (catalog: Parameters<typeof linksOf>[0]) =>
  Object.fromEntries([...linksOf(catalog).values()].map(({ table, joinedWith }) => [table, joinedWith]));

it('tables are joined by their relations, both ways, and views lead to what they read', () => {
  const catalog = exampleCatalog([
    exampleTable('orders', columns('id', 'customer_id')),
    exampleTable('customer', columns('id')),
    {
      ...exampleTable('report', columns('id')),
      kind: 'view' as const,
      depends_on: ['public.orders', 'x.gone'],
    },
  ]);
  const end = (table: string, column: string) => ({ schema: 'public', table, columns: [column] });
  catalog.relations = [
    { from: end('orders', 'customer_id'), to: end('customer', 'id'), source: 'declared', evidence: 'fk' },
  ];
  expect(linksIn(catalog)).toEqual({
    'public.orders': ['public.customer'],
    'public.customer': ['public.orders'],
    'public.report': ['public.orders'],
  });
});

it('where no relation is known, by keys of one name, and not by a name that every table has', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    exampleTable(`t${at}`, columns('id', 'tenant_id', 'paid')),
  );
  const catalog = exampleCatalog([
    exampleTable('author', columns('aid', 'tenant_id')),
    exampleTable('writes', columns('aid', 'paper_id')),
    exampleTable('paper', columns('paper_id')),
    ...many,
  ]);
  expect(linksIn(catalog)).toMatchObject({
    'public.author': ['public.writes'],
    'public.writes': ['public.author', 'public.paper'],
    'public.paper': ['public.writes'],
    'public.t0': [],
  });
});
