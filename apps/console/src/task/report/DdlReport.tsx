import type { components } from '@pairsmith/client';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReportList } from './ReportList';

interface Props {
  report: components['schemas']['DdlGenerationReport'];
  showsAll: boolean;
}

export function DdlReport({ report, showsAll }: Props) {
  const { t } = useTranslation();
  const { drift, marks = [] } = report;
  return (
    <>
      <Typography.Text>
        {t('report.ddl', {
          done: report.processed_successfully,
          total: report.total_tables,
          files: report.files_generated.length,
        })}
        {drift && ` ${t('report.drift', { count: drift.total.changes })}`}
      </Typography.Text>
      <ReportList
        title={t('report.failedTables', { count: report.failed })}
        items={report.failed_tables.map(({ table, error }) => ({ key: table, name: table, text: error }))}
      />
      {showsAll && (
        <>
          <ReportList
            title={t('report.changes')}
            items={(drift?.changes ?? []).map(({ text }, index) => ({ key: String(index), text }))}
          />
          <ReportList
            title={t('report.marks', { count: marks.length })}
            items={marks.map(({ of, why }, index) => ({ key: String(index), name: of, text: why }))}
          />
          {report.again && <Typography.Text type="secondary">{report.again}</Typography.Text>}
        </>
      )}
    </>
  );
}
