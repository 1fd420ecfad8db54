import type { components } from '@pairsmith/client';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../shared/Bars';
import { ChartGrid } from './ChartGrid';
import { ReportList } from './ReportList';

interface Props {
  report: components['schemas']['TrainingLoadReport'];
  showsAll: boolean;
}

const KINDS = ['sql', 'ddl', 'documentation', 'error_sql'] as const;

export function LoadReport({ report, showsAll }: Props) {
  const { t } = useTranslation();
  const { loaded, retrieval, embedding } = report;
  return (
    <>
      <Typography.Text>
        {t('report.load', { pairs: loaded.sql, tables: loaded.ddl, documents: loaded.documentation })}
        {retrieval &&
          ` ${t('report.recall', { k: retrieval.k, percent: Math.round(retrieval.fused.pairs * 1000) / 10 })}`}
      </Typography.Text>
      <ReportList
        title={t('report.skipped', { count: report.skipped.length })}
        items={report.skipped.map(({ item, reason }) => ({ key: item, name: item, text: reason }))}
      />
      {showsAll && (
        <>
          <ChartGrid>
            <Bars
              label={t('report.loaded')}
              bars={KINDS.map((key) => ({ key, label: t(`trainingKind.${key}`), count: loaded[key] }))}
            />
            <Bars
              label={t('report.storeTotals')}
              bars={KINDS.map((key) => ({
                key,
                label: t(`trainingKind.${key}`),
                count: report.store_totals[key],
              }))}
            />
          </ChartGrid>
          <Typography.Text type="secondary">
            {t('report.embedding', { model: embedding.model, dimension: embedding.dimension })}
            {report.replaced > 0 && ` ${t('report.replaced', { count: report.replaced })}`}
          </Typography.Text>
          {report.again && <Typography.Text type="secondary">{report.again}</Typography.Text>}
        </>
      )}
    </>
  );
}
