import { said, type Language } from '@pairsmith/core';
import { isNounPhrase } from '@pairsmith/words';
import { isSayable } from '../builtin/realization/sayable';
import * as en from '../builtin/realization/en';
import * as zh from '../builtin/realization/zh';
import { narrowedRows } from './conditions/narrowing';
import type { Column, Request } from './request';
import { sayEn } from './say-en';
import { sayZh } from './say-zh';
import { Unsaid } from './unsaid';

/** Longer ones are a description of a report, and nobody's question. */
const LONGEST = { zh: 120, en: 260 };

/**
 * The request as one sentence that says all of it.
 * @throws Unsaid where a name has no words in the language, or all of it at once is too much
 */
export function sayRequest(request: Request, language: Language): string {
  const rows = narrowedRows(request.of, request.narrowing, language);
  if (rows === null) throw new Unsaid(said('mined.unsaid_long'));
  const text = language === 'zh' ? zh.tidy(sayZh(request, rows)) : en.tidy(sayEn(request, rows));
  if ([...text].length > LONGEST[language]) throw new Unsaid(said('mined.unsaid_long'));
  if (language === 'en' && !areNouns(request)) throw new Unsaid(said('mined.unnamed'));
  if (!isSayable(namesIn(request), text, language)) throw new Unsaid(said('mined.unnamed'));
  return text;
}

/** Identifiers that read like words and name nothing: `how`, `booked via`. */
const areNouns = ({ narrowing, columns, groups, figures }: Request): boolean =>
  [
    ...[...narrowing.where.map(({ ref }) => ref), ...narrowing.refs, ...columns.flatMap(refsIn)],
    ...(groups ?? []).flatMap((group) => (group.kind === 'by' ? group.refs : [group.ref])),
    ...figures.flatMap((figure) =>
      figure.kind === 'of' ? figure.refs : figure.kind === 'distinct' ? [figure.ref] : [],
    ),
  ].every(
    ({ field: { words } }) =>
      words.from.en !== 'identifier' || isNounPhrase(words.en.toLowerCase().split(' ')),
  );

const refsIn = (column: Column) => ('ref' in column ? [column.ref] : column.refs);

/** All that the sentence names. */
const namesIn = ({ of, narrowing, groups, figures, columns }: Request): unknown => [
  of,
  ...narrowing.where,
  ...narrowing.refs,
  ...columns.flatMap(refsIn),
  ...(groups ?? []),
  ...figures,
];
