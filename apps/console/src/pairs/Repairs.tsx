import { Collapse, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { ComparedText } from './ComparedText';
import { Section } from './Section';
import type { PairDetail } from './pair-types';

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
              <ComparedText
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
                  children: <ComparedText text={original} pair={pair} label={t('pairs.original')} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
