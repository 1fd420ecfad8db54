import { equalitiesOf, listOf, openNode, type Query } from '@pairsmith/sql';
import { quoted, roleOf, type Spoiled, type Subject } from './mutant';
import { extentOf } from './text-edits';

export function spoilJoins(query: Query, subject: Subject): Spoiled[] {
  const { text, random, catalog } = subject;
  return equalitiesOf(query).flatMap(({ left, right, node }): Spoiled[] => {
    const [, fields] = openNode(node);
    for (const [side, use] of [
      [fields['lexpr'], left],
      [fields['rexpr'], right],
    ] as const) {
      const [type, reference] = openNode(side);
      const { table, alias } = use.source;
      if (type !== 'ColumnRef' || !table || !use.column) continue;
      const isReference = catalog.relations.some(
        ({ from }) =>
          from.schema === table.schema && from.table === table.name && from.columns.includes(use.name),
      );
      if (!isReference) continue;
      const others = table.columns.filter(
        (column) =>
          column.name !== use.name &&
          column.type_class === use.column?.type_class &&
          /^(key|reference|code)$/.test(roleOf(subject, table, column)),
      );
      if (others.length === 0) continue;
      const extent = extentOf(text, side);
      const at = text.tokens.findIndex(({ start }) => start === Number(reference['location'] ?? 0));
      const last = text.tokens[at + (listOf(reference['fields']).length - 1) * 2];
      if (!extent || !last) continue;
      return [
        {
          kind: 'join path changed',
          edits: [
            {
              start: extent.start,
              end: last.end,
              text: `${quoted(alias)}.${quoted(random.pick(others).name)}`,
            },
          ],
        },
      ];
    }
    return [];
  });
}
