import { useTranslation } from 'react-i18next';
import { PairDiff } from './PairDiff';
import type { PairText } from './pair-types';
import { useFormattedSql } from './use-formatted-sql';

/** Another text against the pair's, compared as they are read, in lines. */
export function ComparedText({ text, pair, label }: { text: PairText; pair: PairText; label: string }) {
  const { t } = useTranslation();
  const [from, to] = [useFormattedSql(text.sql), useFormattedSql(pair.sql)];
  if (from === null || to === null) return null;
  return (
    <PairDiff
      before={{ question: text.question, sql: from }}
      after={{ question: pair.question, sql: to }}
      labels={{ before: label, after: t('pairs.now') }}
    />
  );
}
