import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ChartGrid } from '../report/ChartGrid';
import { pairPath } from './figures';
import { LinkList } from './LinkList';
import type { EvaluationReport } from './use-evaluations';

interface Props {
  taskId: string;
  report: EvaluationReport;
}

/** Which pairs stood in the prompt when answers got better or worse, each with the way to it at the review desk. */
export function PairsThatMattered({ taskId, report }: Props) {
  const { t } = useTranslation();
  const { helpful, misleading, doubts, total_doubts: total } = report;
  const influence = ({ id, question, shown, helped, misled }: (typeof helpful)[number]) => ({
    key: id,
    content: (
      <>
        <PairLink taskId={taskId} question={question} />{' '}
        {t('evaluation.influence', { shown, helped, misled })}
      </>
    ),
  });
  return (
    <ChartGrid>
      <LinkList title={t('evaluation.helpful')} items={helpful.map(influence)} />
      <LinkList title={t('evaluation.misleading')} items={misleading.map(influence)} />
      <LinkList
        title={t('evaluation.doubts', { count: total })}
        items={doubts.map(({ question, pairs }, index) => ({
          key: String(index),
          content: (
            <>
              <PairLink taskId={taskId} question={question} />
              <div>{t('evaluation.prompted')}</div>
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {pairs.map((pair) => (
                  <li key={pair.id}>
                    <PairLink taskId={taskId} question={pair.question} />
                  </li>
                ))}
              </ul>
            </>
          ),
        }))}
      />
    </ChartGrid>
  );
}

function PairLink({ taskId, question }: { taskId: string; question: string }) {
  return (
    <Link className="in-text" to={pairPath(taskId, question)}>
      <bdi>{question}</bdi>
    </Link>
  );
}
