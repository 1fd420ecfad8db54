import { maskText, type Catalog } from '@pairsmith/catalog';
import type { Language } from '@pairsmith/core';
import type { Candidate } from '../draw/candidates';
import { inDrawnOrder } from '../draw/order';
import { renderItem, SHOWN_ROWS } from '../draw/render-item';
import { renderSchema } from './schema';

/** A database as the draw shows it. */
export interface DrawnDatabase {
  name: string;
  language: Language;
  catalog: Catalog;
  /** Rows beside the schema that a judge needs, those of a dictionary table, say; one text a row. */
  lookups: string[];
}

/** `each` pairs of every database, or all where it has fewer. The order of the candidates does not matter. */
export function drawEach(candidates: readonly Candidate[], each: number, seed: string): Candidate[] {
  const databases = [...new Set(candidates.map(({ database }) => database))].sort();
  return databases.flatMap((name) =>
    inDrawnOrder(
      seed,
      candidates.filter(({ database }) => database === name),
    ).slice(0, each),
  );
}

/** The draw as it is committed before anybody judges it. The same items give the same text. */
export const renderDraw = (
  name: string,
  { seed, command }: { seed: string; command: string },
  databases: readonly DrawnDatabase[],
  items: readonly Candidate[],
): string =>
  [
    `# Draw ${name}`,
    `${items.length} pairs, drawn by \`${command}\` with the seed \`${seed}\`; some are broken on purpose. Each with the first ` +
      `${SHOWN_ROWS} rows of what its SQL answers. Personal data is masked. How they are judged: [how-to-judge.md](how-to-judge.md).`,
    ...databases.map((database) => renderDatabase(database, items)),
    ...items.map((item, at) => renderItem(at + 1, [`Database: ${item.database}`], item)),
    '',
  ].join('\n\n');

const LANGUAGE_NAMES: Record<Language, string> = { zh: 'Chinese', en: 'English' };

const renderDatabase = (
  { name, language, catalog, lookups }: DrawnDatabase,
  items: readonly Candidate[],
): string =>
  [
    `# Database ${name}`,
    `Questions in ${LANGUAGE_NAMES[language]}.`,
    `\`\`\`sql\n${renderSchema(
      catalog,
      items.filter(({ database }) => database === name),
    )}\n\`\`\``,
    ...(lookups.length > 0
      ? [`Rows that give codes their meaning:\n\n\`\`\`text\n${lookups.map(maskText).join('\n')}\n\`\`\``]
      : []),
  ].join('\n\n');
