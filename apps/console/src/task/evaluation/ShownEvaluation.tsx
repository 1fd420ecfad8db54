import type { Task } from '@pairsmith/client';
import { Alert, Button, Flex, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '../../shared/ErrorNote';
import { wholeTime } from '../../shared/times';
import { LlmUse } from '../report/LlmUse';
import { StepFailure } from '../StepFailure';
import { StepWarnings } from '../StepWarnings';
import { Accuracy } from './Accuracy';
import { Comparisons } from './Comparisons';
import { filePath, warningsBesideFailure } from './figures';
import { Groups } from './Groups';
import { PairsThatMattered } from './PairsThatMattered';
import {
  isActive,
  useEvaluation,
  type Evaluation,
  type EvaluationReport,
  type ListedEvaluation,
} from './use-evaluations';

interface Props {
  task: Task;
  listed: ListedEvaluation;
  /** Whether the files that evaluations leave are those of this one. */
  hasFiles: boolean;
}

/** An evaluation that has ended: what it found, or why it did not. */
export function ShownEvaluation({ task, listed, hasFiles }: Props) {
  const { t } = useTranslation();
  const { data, error, isError, isPlaceholderData, refetch } = useEvaluation(
    task.task_id,
    listed.evaluation_id,
  );
  if (isError && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data || isActive(data))
    return (
      // As high as what comes, so that what is below stays where it is.
      <div style={{ minHeight: 440, paddingTop: 12 }}>
        <Skeleton active title={false} paragraph={{ rows: 8 }} aria-label={t('app.loading')} />
      </div>
    );
  return (
    <Flex
      vertical
      gap={14}
      aria-busy={isPlaceholderData}
      style={{ marginTop: 12, ...(isPlaceholderData && { opacity: 0.6 }) }}
    >
      {data.error_message !== null && <StepFailure task={task} of={data} />}
      <StepWarnings warnings={warningsBesideFailure(data)} />
      {data.report && <Report task={task} evaluation={data} report={data.report} hasFiles={hasFiles} />}
    </Flex>
  );
}

interface ReportProps {
  task: Task;
  evaluation: Evaluation;
  report: EvaluationReport;
  hasFiles: boolean;
}

const FILES = ['evaluation_summary.md', 'evaluation_result.json'];

function Report({ task: { task_id: taskId }, evaluation, report, hasFiles }: ReportProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  return (
    <>
      {!report.complete && (
        <Alert type="warning" showIcon title={t('evaluation.incomplete', { count: report.questions })} />
      )}
      <About evaluation={evaluation} report={report} />
      <Accuracy arms={report.arms} />
      <Comparisons comparisons={report.comparisons} />
      <PairsThatMattered taskId={taskId} report={report} />
      {showsAll && (
        <>
          <Groups report={report} />
          <LeftOut leftOut={report.left_out} />
          <LlmUse use={evaluation.llm} />
        </>
      )}
      <Flex gap={16} align="center" wrap>
        <Button
          type="link"
          size="small"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          style={{ padding: 0 }}
        >
          {showsAll ? t('evaluation.less') : t('evaluation.more')}
        </Button>
        {hasFiles &&
          FILES.map((name) => (
            <Link key={name} className="in-text" to={filePath(taskId, name)}>
              {name}
            </Link>
          ))}
      </Flex>
    </>
  );
}

/** When who was asked what. */
function About({
  evaluation: { settings, created_at: at },
  report,
}: Pick<ReportProps, 'evaluation' | 'report'>) {
  const { t } = useTranslation();
  const { held_out: heldOut, model, questions } = report;
  return (
    <Typography.Text>
      {wholeTime(at)}
      {' · '}
      {t('evaluation.about', {
        ...{ model, questions, share: settings.share, limit: settings.limit },
        ...{ heldOut: heldOut.plans_held_out, plans: heldOut.plans },
      })}
      {settings.seed !== '' && ` · ${t('evaluation.seedOf', { seed: settings.seed })}`}
    </Typography.Text>
  );
}

function LeftOut({ leftOut: { total, reasons } }: { leftOut: EvaluationReport['left_out'] }) {
  const { t } = useTranslation();
  if (total === 0) return null;
  const parts = Object.entries(reasons)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) =>
      t(`evaluation.leftOutWhy.${reason}` as 'evaluation.leftOutWhy.empty', { defaultValue: reason, count }),
    );
  return (
    <Typography.Text type="secondary">
      {t('evaluation.leftOut', { count: total })}
      {t('app.colon')}
      {parts.join(t('app.listComma'))}
    </Typography.Text>
  );
}
