import { Collapse, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { PairDiff } from './PairDiff';
import { Section } from './Section';
import { useFormattedSql } from './use-formatted-sql';
import type { PairDetail, PairText } from './pair-types';

/** What was tried before, each against what stands now, with why it did not do. */
export function Repairs({ pair }: { pair: PairDetail }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const attempts = pair.attempts.filter(({ sql }) => sql !== pair.sql);
  const { edited_from: original } = pair.review ?? {};
  if (attempts.length === 0 && !original) return null;
  return (
    <Section title={t('pairs.history')}>
      <Collapse
        size="small"
        destroyOnHidden
        items={[
          ...attempts.map(({ sql, error }, at) => ({
            key: `attempt-${at}`,
            label: (
              <span dir="auto">
                {t('pairs.attempt', { number: at + 1 })}{' '}
                <span style={{ color: token.colorTextSecondary }}>{error}</span>
              </span>
            ),
            children: (
              <Earlier
                text={{ question: pair.question, sql }}
                pair={pair}
                label={t('pairs.attempt', { number: at + 1 })}
              />
            ),
          })),
          ...(original
            ? [
                {
                  key: 'original',
                  label: t('pairs.editedFrom'),
                  children: <Earlier text={original} pair={pair} label={t('pairs.original')} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** Compared as they are read, in lines. */
function Earlier({ text, pair, label }: { text: PairText; pair: PairText; label: string }) {
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
