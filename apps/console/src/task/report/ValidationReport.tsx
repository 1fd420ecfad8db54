import type { components } from '@pairsmith/client';
import { Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bars } from '../../shared/Bars';
import { barsOf } from './bars-of';
import { ChartGrid } from './ChartGrid';
import { ReportList } from './ReportList';

interface Props {
  taskId: string;
  report: components['schemas']['SqlValidationReport'];
  showsAll: boolean;
}

const VERDICTS = ['agreed', 'unread', 'doubt', 'conflict'] as const;

export function ValidationReport({ taskId, report, showsAll }: Props) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { reader, repair_stats: repairs } = report;
  const desk = `/tasks/${encodeURIComponent(taskId)}/pairs`;
  const colors = {
    agreed: token.colorSuccess,
    unread: token.colorTextQuaternary,
    doubt: token.colorWarning,
    conflict: token.colorError,
  };
  return (
    <>
      <Typography.Text>
        {t('report.validation', {
          valid: report.valid_sql_count,
          total: report.original_sql_count,
          percent: Math.round(report.success_rate * 1000) / 10,
        })}
        {repairs.attempted > 0 &&
          ` ${t('report.repaired', { done: repairs.successful, total: repairs.attempted })}`}
        {reader.doubt > 0 && (
          <>
            {' '}
            <Link className="in-text" to={`${desk}?doubtful=true`}>
              {t('report.doubts', { count: reader.doubt })}
            </Link>
          </>
        )}
      </Typography.Text>
      {showsAll && (
        <>
          <ChartGrid>
            <Bars
              label={t('report.levels')}
              bars={barsOf(report.proof_levels, (key) => (key === 'none' ? t('report.noLevel') : key))}
            />
            <Bars
              label={t('report.reader')}
              bars={VERDICTS.map((key) => ({
                key,
                label: t(`verdict.${key}`),
                count: reader[key],
                color: colors[key],
              }))}
            />
          </ChartGrid>
          <ReportList
            title={t('report.lint')}
            items={findings(report.lint_findings, (rule, count) => t('report.finding', { rule, count }))}
          />
          <ReportList
            title={t('report.sense')}
            items={findings(report.sense_findings, (rule, count) => t('report.finding', { rule, count }))}
          />
          {report.again && <Typography.Text type="secondary">{report.again}</Typography.Text>}
        </>
      )}
    </>
  );
}

const findings = (counts: Readonly<Record<string, number>>, text: (rule: string, count: number) => string) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => ({ key: rule, text: text(rule, count) }));
