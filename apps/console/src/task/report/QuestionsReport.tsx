import type { components } from '@pairsmith/client';
import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bars } from '../../shared/Bars';
import { ChartGrid } from './ChartGrid';
import { ReportList } from './ReportList';

interface Props {
  taskId: string;
  report: components['schemas']['QaGenerationReport'];
  showsAll: boolean;
}

const DIFFICULTIES = ['easy', 'medium', 'hard', 'extra'] as const;

export function QuestionsReport({ taskId, report, showsAll }: Props) {
  const { t } = useTranslation();
  const { coverage, funnel, shortfall, questions } = report;
  const tables = { covered: coverage.tables.covered, total: coverage.tables.total };
  return (
    <>
      <Typography.Text>
        <Link className="in-text" to={`/tasks/${encodeURIComponent(taskId)}/pairs`}>
          {t('report.pairs', { count: report.total_questions })}
        </Link>
        {t('report.questions', { themes: report.successful_themes, ...tables })}
        {report.quarantined > 0 && ` ${t('report.quarantined', { count: report.quarantined })}`}
      </Typography.Text>
      {shortfall && (
        <Alert
          type="info"
          showIcon
          title={t('report.shortfall', { count: shortfall.missing })}
          description={
            <ul style={{ margin: 0, paddingInlineStart: 18 }}>
              {[...shortfall.reasons.map(({ reason }) => reason), ...shortfall.help].map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      )}
      <ReportList
        title={t('report.failedThemes', { count: report.failed_themes.length })}
        items={report.failed_themes.map(({ theme, error }) => ({ key: theme, name: theme, text: error }))}
      />
      {showsAll && (
        <>
          <ChartGrid>
            {funnel && (
              <Bars
                label={t('report.funnel', { count: funnel.made })}
                bars={(['proven', 'to_repair', 'quarantined', 'duplicates'] as const).map((key) => ({
                  key,
                  label: t(`funnel.${key}`),
                  count: funnel[key],
                }))}
              />
            )}
            <Bars
              label={t('report.difficulty')}
              bars={DIFFICULTIES.map((key) => ({
                key,
                label: t(`difficulty.${key}`),
                count: coverage.difficulty[key] ?? 0,
              }))}
            />
            <Bars
              label={t('report.coverage')}
              bars={[
                {
                  key: 'tables',
                  label: t('report.coveredTables', { total: tables.total }),
                  count: tables.covered,
                  of: tables.total,
                },
                {
                  key: 'relations',
                  label: t('report.coveredRelations', { total: coverage.relations.total }),
                  count: coverage.relations.covered,
                  of: coverage.relations.total,
                },
              ]}
            />
          </ChartGrid>
          <ReportList
            title={t('report.holes')}
            items={(coverage.holes_by_reason ?? []).map(({ kind, reason, count, names }) => ({
              key: `${kind} ${reason}`,
              name: names.join(', ') + (count > names.length ? ' …' : ''),
              text: reason,
            }))}
          />
          <ReportList
            title={t('report.unanswered', { count: questions?.total_unanswered ?? 0 })}
            items={(questions?.unanswered ?? []).map(({ question, reason }) => ({
              key: question,
              name: question,
              text: reason,
            }))}
          />
          {report.again && <Typography.Text type="secondary">{report.again}</Typography.Text>}
        </>
      )}
    </>
  );
}
