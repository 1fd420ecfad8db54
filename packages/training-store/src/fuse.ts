/** A row that one source found, in that source's order. */
export interface Found {
  id: string;
  document: string;
}

export interface SearchHit extends Found {
  /** Sum of 1 / (60 + rank) over the sources: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). */
  score: number;
  /** Where it was found, and at which place. */
  sources: { source: Source; rank: number }[];
}

const SOURCES = ['exact', 'vector', 'lexical'] as const;
type Source = (typeof SOURCES)[number];

const FUSION_CONSTANT = 60;

/**
 * One order out of several. What was asked word for word stands above everything that ranks can add up to; of two
 * hits with equal sums the one that the words put first comes first; of one text loaded by several tasks one hit stays.
 */
export function fuse(found: Record<Source, Found[]>): SearchHit[] {
  const hits = new Map<string, SearchHit>();
  for (const source of SOURCES)
    found[source].forEach(({ id, document }, at) => {
      const hit = hits.get(id) ?? { id, document, score: 0, sources: [] };
      hit.score += source === 'exact' ? 1 : 1 / (FUSION_CONSTANT + at + 1);
      hit.sources.push({ source, rank: at + 1 });
      hits.set(id, hit);
    });
  const ordered = [...hits.values()].sort(
    (a, b) => b.score - a.score || wordRank(a) - wordRank(b) || (a.id < b.id ? -1 : 1),
  );
  const seen = new Set<string>();
  return ordered.filter(({ document }) => !seen.has(document) && seen.add(document));
}

const wordRank = ({ sources }: SearchHit) =>
  sources.find(({ source }) => source === 'lexical')?.rank ?? Number.MAX_SAFE_INTEGER;
