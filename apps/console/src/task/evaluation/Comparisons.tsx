import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { outcomeOf, pValue } from './figures';
import type { EvaluationReport } from './use-evaluations';

/** What each thing that the model is told adds to those before it, in one sentence each. */
export function Comparisons({ comparisons }: Pick<EvaluationReport, 'comparisons'>) {
  const { t } = useTranslation();
  if (comparisons.length === 0) return null;
  return (
    <section>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {comparisons.map(({ from, to, better, worse, p }) => (
          <li key={`${from} ${to}`}>
            {t(`evaluation.compared.${outcomeOf({ better, worse, p })}`, {
              from: t(`evaluation.arm.${from}`),
              to: t(`evaluation.arm.${to}`),
              ...{ better, worse, p: pValue(p) },
            })}
          </li>
        ))}
      </ul>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {t('evaluation.pMeans')}
      </Typography.Text>
    </section>
  );
}
