import { Empty, Skeleton, theme } from 'antd';
import { lazy, Suspense, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ColourTag } from '../shared/ColourTag';
import { Moment } from '../shared/Moment';
import { ErrorNote } from '../shared/ErrorNote';
import { Agreement } from './Agreement';
import { Findings } from './Findings';
import { Influence } from './Influence';
import { LevelTag } from './LevelTag';
import { Repairs } from './Repairs';
import { ResultPreview, type PreviewHandle } from './ResultPreview';
import { Section } from './Section';
import type { Pair, PairDetail } from './pair-types';

const SqlText = lazy(() => import('./SqlText'));

interface Props {
  taskId: string;
  pair: Pair | null;
  /** All of it, once it is there. */
  detail: PairDetail | null;
  /** There is no such pair any more. */
  isGone: boolean;
  error: unknown;
  onRetry: () => void;
  preview: Ref<PreviewHandle>;
  /** What went wrong with the last decision about this pair. */
  notice: ReactNode;
}

/** The open pair, to judge. */
export function PairPane({ taskId, pair, detail, isGone, error, onRetry, preview, notice }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  if (isGone && !pair) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('pairs.gone')} />;
  if (error && !pair) return <ErrorNote error={error} onRetry={onRetry} />;
  if (!pair) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('pairs.noneOpen')} />;
  return (
    <article aria-label={t('pairs.open')}>
      {notice}
      <Facts pair={pair} />
      <h2 dir="auto" className="pair-question">
        {pair.question}
      </h2>
      <Findings pair={pair} />
      <Section title="SQL">
        <Suspense fallback={<pre className="sql-text mono">{pair.sql}</pre>}>
          <SqlText sql={pair.sql} label="SQL" />
        </Suspense>
      </Section>
      <ResultPreview key={pair.id} ref={preview} taskId={taskId} sql={pair.sql} />
      {detail ? (
        <>
          <Agreement pair={detail} />
          <Influence pair={detail} />
          <Repairs pair={detail} />
        </>
      ) : (
        !error && <Skeleton active paragraph={{ rows: 2 }} title={false} />
      )}
      {detail && detail.reasoning.length > 0 && (
        <Section title={t('pairs.reasoning')}>
          <ol className="findings">
            {detail.reasoning.map((step, at) => (
              <li key={at} dir="auto">
                {step}
              </li>
            ))}
          </ol>
        </Section>
      )}
      {detail?.evidence && (
        <p style={{ color: token.colorTextSecondary, fontSize: 12 }}>
          {t(detail.evidence.truncated ? 'pairs.evidenceMore' : 'pairs.evidence', {
            count: detail.evidence.rows,
            ms: Math.round(detail.evidence.ms),
          })}
        </p>
      )}
    </article>
  );
}

/** What is known of the pair, at a glance. */
function Facts({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { review } = pair;
  return (
    <div className="pair-facts" style={{ color: token.colorTextSecondary }}>
      <LevelTag level={pair.level} />
      <ColourTag colour={VERDICT_COLOURS[pair.verdict]}>{t(`pairs.verdict.${pair.verdict}`)}</ColourTag>
      {pair.difficulty && <ColourTag colour="grey">{t(`pairs.difficulty.${pair.difficulty}`)}</ColourTag>}
      {pair.traits.map((trait) => (
        <ColourTag key={trait} colour="grey">
          {t(`pairs.trait.${trait}`, { defaultValue: trait })}
        </ColourTag>
      ))}
      {pair.theme && <span dir="auto">{pair.theme}</span>}
      {review && (
        <span>
          {t(`pairs.reviewedBy.${review.decision ?? (review.edited_from ? 'edited' : 'reopened')}`, {
            by: review.reviewed_by,
          })}{' '}
          <Moment at={review.reviewed_at} />
        </span>
      )}
    </div>
  );
}

const VERDICT_COLOURS = { agreed: 'green', unread: 'grey', doubt: 'orange', conflict: 'red' } as const;
