import { isHan } from '../lexicon/han';
import nouns from '../lexicon/nouns.json';
import { codeMeanings, type CodedColumn, type CodeMeaning } from '../titles';
import { quotedEn, quotedZh } from './quotes';
import { sourceOf, type Name, type Named } from './types';

/** A column whose cells have words. */
export interface Valued extends Omit<CodedColumn, keyof Named>, Named {
  type_class: string;
}

/** The meanings of a column's cells; a comment may list letters where the column holds numbers by now. */
export const cellMeanings = (column: CodedColumn & { type_class: string }): CodeMeaning[] =>
  codeMeanings(column).filter(
    ({ code }) => !['integer', 'decimal'].includes(column.type_class) || /^-?\d+$/.test(code),
  );

/** What people say for a cell: its meaning, 是 or 否, else the cell; in quotes unless it is a short Chinese word. */
export function nameValue(column: Valued, raw: string): Name {
  if (column.type_class === 'boolean') {
    const words = raw.startsWith('t') ? { zh: '是', en: 'true' } : { zh: '否', en: 'false' };
    return { ...words, from: { zh: 'lexicon', en: 'lexicon' } };
  }
  const label = cellMeanings(column).find(({ code }) => code === raw)?.label;
  const said = label ?? raw;
  // 计量单位为份 runs into the next word.
  const isPlain = isHan(said, 1, 8) && (label !== undefined || !nouns.unitValues.includes(said));
  const from =
    label === undefined ? 'quoted' : column.meanings && !column.meanings_from ? 'person' : sourceOf(column);
  return {
    zh: isPlain ? said : quotedZh(said),
    en: quotedEn(said),
    from: { zh: label === undefined && isPlain ? 'identifier' : from, en: from },
  };
}
