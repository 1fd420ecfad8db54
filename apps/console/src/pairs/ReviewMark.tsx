import { CheckCircleFilled, CloseCircleFilled, EditFilled, WarningFilled } from '@ant-design/icons';
import { theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from './pair-types';

/** What was decided, or what asks for a decision; nothing where neither is so. */
export function ReviewMark({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { review, state, verdict } = pair;
  if (review?.decision === 'approved')
    return (
      <CheckCircleFilled aria-label={t('pairs.review.approved')} style={{ color: token.colorSuccess }} />
    );
  if (review?.decision === 'rejected')
    return <CloseCircleFilled aria-label={t('pairs.review.rejected')} style={{ color: token.colorError }} />;
  if (state === 'quarantined')
    return <WarningFilled aria-label={t('pairs.state.quarantined')} style={{ color: token.colorError }} />;
  if (isDoubted(pair))
    return (
      <WarningFilled
        aria-label={t(verdict === 'conflict' ? 'pairs.verdict.conflict' : 'pairs.lists.doubtful')}
        style={{ color: token.colorWarning }}
      />
    );
  if (review?.edited_from)
    return <EditFilled aria-label={t('pairs.review.edited')} style={{ color: token.colorPrimary }} />;
  return null;
}

const isDoubted = ({ verdict, sense, lint }: Pair): boolean =>
  verdict === 'doubt' || verdict === 'conflict' || sense.length > 0 || lint.length > 0;
