import type { Catalog } from '@pairsmith/catalog';
import { fullName, said, type Message } from '@pairsmith/core';
import type { Reason, Unasked } from '../writer';
import type { Coverage, Fate } from './coverage';
import type { Facts } from './facts/facts';
import { subjectName, type Subject } from './facts/subject';
import { leftOut } from './left-out';

/** Names that a person still reads. */
const MOST_NAMED = 5;

type Unwritten = Exclude<Fate, 'written'>;

const REASONS: Record<Unwritten, (count: number) => Message> = {
  idle: (count) => said('unasked.idle', { count }),
  refused: (count) => said('unasked.refused', { count }),
  overused: (count) => said('unasked.worn', { count }),
  twice: (count) => said('unasked.twice', { count }),
  quota: (count) => said('unasked.quota', { count }),
  doubtful: (count) => said('unasked.doubtful', { count }),
  unsaid: (count) => said('unasked.unsaid', { count }),
  untried: (count) => said('unasked.untried', { count }),
};

/** Why the writer had no more to ask, counted, and what would change that. */
export function whyUnasked(
  coverage: Coverage,
  { catalog, facts }: { catalog: Catalog; facts: Facts },
): Unasked {
  const fates = [...coverage.fates.values()];
  const counted = (Object.keys(REASONS) as Unwritten[]).flatMap((fate): Reason[] => {
    const count = fates.filter((one) => one === fate).length;
    return count > 0 ? [{ reason: REASONS[fate](count), count }] : [];
  });
  const empty = catalog.tables.filter(({ row_estimate: rows }) => rows === 0).map(fullName);
  return {
    reasons: [
      ...counted.sort((a, b) => (b.count ?? 0) - (a.count ?? 0)),
      ...(empty.length > 0
        ? [
            {
              reason: said('unasked.empty_tables', { names: named(empty), count: empty.length }),
              count: empty.length,
            },
          ]
        : []),
      ...tablesLeftOut(catalog, facts),
      { reason: said('unasked.no_more', { tables: facts.subjects.length }), count: null },
    ],
    help: helpFor(facts),
  };
}

/** Tables that nobody asks about for what their rows are, by why. */
function tablesLeftOut(catalog: Catalog, facts: Facts): Reason[] {
  const out = leftOut(catalog, facts);
  return LEFT_OUT.flatMap(({ code, say }): Reason[] => {
    const names = out.filter(({ reason }) => reason.$say === code).map(({ table }) => table);
    return names.length > 0
      ? [{ reason: say({ names: named(names), count: names.length }), count: names.length }]
      : [];
  });
}

/** What leftOut says of one table, said of several. */
const LEFT_OUT: { code: string; say: (of: { names: Message; count: number }) => Message }[] = [
  { code: 'coverage.part_of', say: (of) => said('unasked.left_out_parts', of) },
  { code: 'coverage.view_of', say: (of) => said('unasked.left_out_views', of) },
  { code: 'coverage.scaffold', say: (of) => said('unasked.left_out_scaffolds', of) },
  { code: 'coverage.link_without_ends', say: (of) => said('unasked.left_out_links', of) },
];

function helpFor({ subjects }: Facts): Message[] {
  const names = (those: (subject: Subject) => boolean): string[] => subjects.filter(those).map(subjectName);
  const parents = new Set(subjects.flatMap((subject) => subject.parents.map(({ to }) => to)));
  const unnamed = names(isUnnamed);
  const apart = names((subject) => subject.parents.length === 0 && !parents.has(subject));
  return [
    ...(unnamed.length > 0 ? [said('unasked.help_comments', { names: named(unnamed) })] : []),
    ...(apart.length > 0 && subjects.length > 1
      ? [said('unasked.help_relations', { names: named(apart) })]
      : []),
    said('unasked.help_tables'),
    said('unasked.help_model'),
  ];
}

/** Nobody has said what half of its columns are. */
const isUnnamed = ({ table: { columns, word_source: source } }: Subject): boolean =>
  source === 'none' || columns.filter((column) => column.word_source === 'none').length * 2 > columns.length;

const named = (names: readonly string[]): Message =>
  names.length > MOST_NAMED
    ? said('warning.first_of_many', { names: names.slice(0, MOST_NAMED), count: names.length })
    : said('warning.first_of', { names });
