import { Collapse, theme } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from './Section';
import { useFormattedSql } from './use-formatted-sql';
import type { PairDetail } from './pair-types';

const PairDiff = lazy(() => import('./PairDiff'));

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
              <SqlDiff
                before={sql}
                after={pair.sql}
                labels={[t('pairs.attempt', { number: at + 1 }), t('pairs.now')]}
              />
            ),
          })),
          ...(original
            ? [
                {
                  key: 'original',
                  label: t('pairs.editedFrom'),
                  children: (
                    <>
                      {original.question !== pair.question && (
                        <Suspense fallback={null}>
                          <PairDiff
                            before={original.question}
                            after={pair.question}
                            labels={[t('pairs.original'), t('pairs.now')]}
                          />
                        </Suspense>
                      )}
                      {original.sql !== pair.sql && (
                        <SqlDiff
                          before={original.sql}
                          after={pair.sql}
                          labels={[t('pairs.original'), t('pairs.now')]}
                        />
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

interface SqlDiffProps {
  before: string;
  after: string;
  labels: [string, string];
}

/** Compared as they are read, in lines. */
export function SqlDiff({ before, after, labels }: SqlDiffProps) {
  const [from, to] = [useFormattedSql(before), useFormattedSql(after)];
  if (from === null || to === null) return null;
  return (
    <Suspense fallback={null}>
      <PairDiff before={from} after={to} labels={labels} />
    </Suspense>
  );
}
