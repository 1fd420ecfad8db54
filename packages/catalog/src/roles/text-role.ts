import { codeMeanings, wordFor, WORDS, type ColumnWords, isDayAsText } from '@pairsmith/words';
import type { Column, ColumnStatistics, Table } from '../table';
import { emptyShare, formOfCells, knownCells } from './cell-form';
import type { ColumnRole, Role } from './column-role';
import { checkedValues, isSaid, WITHOUT_MEANING } from './said-values';

/** Above this many values nobody groups by them; the writer has stricter limits of its own. */
const DIMENSION_AT_MOST = 1000;

/** The role of a text column that is neither key nor reference: by words, else by how often and how its cells repeat. */
export function textRole(column: Column, table: Table, words: ColumnWords): ColumnRole {
  const role = (name: Role, ...evidence: string[]): ColumnRole => ({ role: name, evidence });
  const { statistics } = column;
  if (distinctTexts(column) === 0) return role('unknown', 'no text at all');
  if (distinctTexts(column) === 1) return role('unknown', 'one value only');
  const form = formOfCells(column);
  // Several codes in one text are no code, whatever the comment says of single ones.
  if (form === 'list') return role('text', 'cells: lists');
  const meanings = codeMeanings(column);
  if (meanings.length > 0) return role('dimension', `${meanings.length} codes with meanings`);
  if (form) return role(form === 'digest' ? 'technical' : 'text', `cells: ${form}`);
  const repeats = repeated(column, table);
  const long = column.samples.some((cell) => cell.length > 60);
  const text = wordFor(words, WORDS.text);
  if (text || long || areSentences(column)) return role('text', text ? `word: ${text}` : 'long cells');
  const place = wordFor(words, WORDS.place);
  if (place) return role('technical', `word: ${place}`);
  const identifier = wordFor(words, WORDS.identifier);
  if (identifier) return role('technical', `word: ${identifier}`);
  if (looksGenerated(column)) return role('technical', 'cells: made by a machine');
  const address = wordFor(words, WORDS.salutation);
  if (address) return role('text', `word: ${address}`);
  const category = (...evidence: string[]): ColumnRole =>
    isSaid(column, words, table)
      ? role('dimension', ...evidence)
      : role('unknown', WITHOUT_MEANING, ...evidence);
  if (checkedValues(column, table).length >= 2) return category('values listed by a check');
  const label = wordFor(words, WORDS.label);
  if (label) {
    return repeats && repeats <= 50 && repeats * 10 <= (table.row_estimate ?? 0)
      ? category(`word: ${label}`, `${repeats} distinct values`)
      : role('label', `word: ${label}`);
  }
  const dimension = wordFor(words, WORDS.dimension);
  if (dimension && (repeats || !statistics))
    return category(`word: ${dimension}`, ...(repeats ? [`${repeats} distinct values`] : []));
  const code = wordFor(words, WORDS.code);
  if (code && !(repeats && repeats <= 50)) return role('code', `word: ${code}`);
  if (isDateText(column)) return role('unknown', 'dates as text');
  if (repeats > 50 && looksLikeCodes(column)) return role('code', 'cells: letters and digits');
  if (repeats) return category(`${repeats} distinct values`);
  // A town that hardly comes again is no name of the row.
  return dimension ? role('unknown', `word: ${dimension}`, 'hardly repeated') : byCells(column, table);
}

/** How many different texts there are; one without characters is none. Infinity where nobody has counted. */
const distinctTexts = (column: Column): number =>
  column.statistics ? column.statistics.distinct - (emptyShare(column) > 0 ? 1 : 0) : Infinity;

/** What people have written: signs that end sentences, or many words. */
const areSentences = (column: Column): boolean => {
  const cells = knownCells(column);
  const written = cells.filter(
    (cell) => /[。！？；]|[.!?] \p{Lu}/u.test(cell) || cell.split(/\s+/).length > 8,
  );
  return written.length >= Math.max(1, cells.length * 0.3);
};

/** How many values repeat over the rows; 0 where they do not repeat, or nobody knows. */
function repeated({ statistics }: Column, table: Table): number {
  if (!statistics || statistics.distinct < 2 || statistics.distinct > DIMENSION_AT_MOST) return 0;
  // Nobody has counted a view: what was sampled has to show that values come again.
  if (table.row_estimate === null) return comeAgain(statistics) ? Math.round(statistics.distinct) : 0;
  const rows = table.row_estimate;
  const filled = rows * (1 - statistics.null_share);
  const repeats = statistics.distinct <= filled * (statistics.distinct <= 50 ? 0.5 : 0.2);
  return repeats ? Math.round(statistics.distinct) : 0;
}

/** Cells that no person would type: long hexadecimal, UUIDs. */
export const looksGenerated = ({ samples }: Column) =>
  samples.length > 0 && samples.every((cell) => /^[0-9a-f]{8}-?[0-9a-f-]{16,28}$/i.test(cell));

const looksLikeCodes = ({ samples }: Pick<Column, 'samples'>) =>
  samples.length > 0 && samples.every((cell) => /^[A-Za-z]{0,6}[-_]?\d[\dA-Za-z_-]{1,23}$/.test(cell));

/** Few values that make up most of the cells; a sample's common values were seen more than once. */
const comeAgain = ({ distinct, common_values: values }: ColumnStatistics): boolean =>
  distinct <= 50 && values.length >= 2 && values.reduce((sum, { share }) => sum + share, 0) > 0.8;

const isDateText = ({ samples }: Column) => samples.length > 0 && samples.every((cell) => isDayAsText(cell));

/** A column that says nothing, and whose cells hardly repeat: names read like words, codes like numbers on a form. */
function byCells({ samples, statistics, type_class }: Column, table: Table): ColumnRole {
  const many =
    statistics && statistics.distinct >= (table.row_estimate ?? 0) * 0.5 && statistics.distinct > 1;
  if (type_class !== 'text' || samples.length < 2 || !many)
    return { role: 'unknown', evidence: ['no evidence'] };
  if (looksLikeCodes({ samples })) {
    return { role: 'code', evidence: ['cells: letters and digits, hardly repeated'] };
  }
  if (
    samples.every((cell) => cell.length <= 40 && /\p{L}{2}/u.test(cell) && !/\d{4}|[{}<>=/\\@]/.test(cell))
  ) {
    return { role: 'label', evidence: ['cells: words, hardly repeated'] };
  }
  return { role: 'unknown', evidence: ['no evidence'] };
}
