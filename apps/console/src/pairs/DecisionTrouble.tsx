import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../shared/ErrorNote';
import type { PairDetail } from './pair-types';
import { currentOf } from './use-pairs';

interface Props {
  error: unknown;
  /** What was wanted. */
  wanted: 'approved' | 'rejected' | null;
  /** Sends it again, for the pair as it is now. */
  onAgain: (now: PairDetail) => void;
  onClose: () => void;
}

/** Why a decision was not kept: somebody else was quicker, or the service refused. */
export function DecisionTrouble({ error, wanted, onAgain, onClose }: Props) {
  const { t } = useTranslation();
  const theirs = currentOf(error);
  if (!theirs) return <ErrorNote error={error} />;
  const by = theirs.review?.reviewed_by ?? '?';
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      closable={{ onClose }}
      style={{ marginBlockEnd: 16 }}
      title={t('pairs.conflict.title', { by })}
      description={
        <>
          <p>{t(`pairs.conflict.${theirs.review?.decision ?? 'changed'}`, { by })}</p>
          <p>{t(`pairs.conflict.wanted.${wanted ?? 'open'}`)}</p>
        </>
      }
      action={
        <Button size="small" onClick={() => onAgain(theirs)}>
          {t('pairs.conflict.decideAgain')}
        </Button>
      }
    />
  );
}
