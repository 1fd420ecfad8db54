import { createHash } from 'node:crypto';
import type { Facts } from '@pairsmith/catalog';
import type { PairSet } from '@pairsmith/proof';
import type { Theme } from '@pairsmith/writer';
import type { StepFiles } from '../step';
import { renderJson } from '../task-inputs';

/** What the pairs of a file were planned from: the themes, and who planned them from which catalogue. */
export interface PlannedFrom {
  by: string;
  catalog: string;
  themes: Theme[];
}

/** `themes_*.json`, beside the pair file of its label. */
export const themesFileOf = (label: string): string => `themes_${label}.json`;

export const renderThemesFile = ({ by, catalog, themes }: PlannedFrom): string =>
  renderJson({
    version: 1,
    by,
    catalog,
    // How many pairs a theme was asked for belongs to the run.
    themes: themes.map(({ name, description, tables, entities, metrics }) => ({
      ...{ name, description, tables, entities, metrics },
    })),
  });

/** Null where an older version, which has none, wrote the pairs. The file is the service's own: nobody uploads one. */
export async function readThemesFile(
  files: Pick<StepFiles, 'read'>,
  label: string,
): Promise<PlannedFrom | null> {
  const text = await files.read(themesFileOf(label));
  return text === null ? null : (JSON.parse(text) as PlannedFrom);
}

/** All facts as one short word. */
export const digestOf = (facts: Facts): string =>
  createHash('sha256')
    .update(JSON.stringify([...facts]))
    .digest('hex')
    .slice(0, 12);

/** The themes as far as the proofs of their pairs tell, where nothing else does. */
export function themesOfPairs({ records }: Pick<PairSet, 'records'>): Theme[] {
  const tables = new Map<string, Set<string>>();
  for (const { theme, tables: used } of records.values())
    if (theme !== null) tables.set(theme, new Set([...(tables.get(theme) ?? []), ...used]));
  return [...tables].map(([name, used]) => ({
    ...{ name, description: '', tables: [...used], entities: [], metrics: [] },
  }));
}

/** Whether the pair file that is there was planned by the same writer from the same catalogue. */
export async function wasPlannedFrom(
  files: Pick<StepFiles, 'list' | 'read'>,
  { by, catalog }: Pick<PlannedFrom, 'by' | 'catalog'>,
): Promise<boolean> {
  for (const { name } of await files.list()) {
    const label = /^themes_(.+)\.json$/.exec(name)?.[1];
    const before = label === undefined ? null : await readThemesFile(files, label);
    if (before?.by === by && before.catalog === catalog) return true;
  }
  return false;
}
