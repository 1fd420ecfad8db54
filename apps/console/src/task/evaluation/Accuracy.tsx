import { Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { missesOf, percent } from './figures';
import { IntervalBar } from './IntervalBar';
import type { EvaluationReport } from './use-evaluations';

/** How often the model was right by what it was told, with how sure that is and how the other answers failed. */
export function Accuracy({ arms }: Pick<EvaluationReport, 'arms'>) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <figure style={{ margin: 0 }}>
      <figcaption style={{ color: token.colorTextSecondary, fontSize: 12, marginBottom: 8 }}>
        {t('evaluation.accuracy')}
      </figcaption>
      <dl style={{ display: 'grid', gap: 14, margin: 0 }}>
        {arms.map((arm) => (
          <ArmAccuracy key={arm.arm} figures={arm} />
        ))}
      </dl>
    </figure>
  );
}

function ArmAccuracy({ figures }: { figures: EvaluationReport['arms'][number] }) {
  const { t, i18n } = useTranslation();
  const { arm, accuracy, low, high, right, questions, verdicts } = figures;
  const share = (value: number | null) => percent(value, i18n.language);
  const misses = missesOf(verdicts).map(([verdict, count]) =>
    t(`evaluation.verdict.${verdict}` as 'evaluation.verdict.wrong', { defaultValue: verdict, count }),
  );
  return (
    <div>
      <dt
        style={{ display: 'flex', justifyContent: 'space-between', gap: 12, alignItems: 'baseline' }}
        title={t(`evaluation.armMeans.${arm}`)}
      >
        <span>{t(`evaluation.arm.${arm}`)}</span>
        <strong style={{ fontSize: 16, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          {share(accuracy)}
        </strong>
      </dt>
      <dd style={{ margin: '2px 0' }}>
        <IntervalBar value={accuracy} low={low} high={high} />
      </dd>
      <dd style={{ margin: 0, fontSize: 12, fontVariantNumeric: 'tabular-nums' }}>
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t('evaluation.interval', { right, questions, low: share(low), high: share(high) })}
          {misses.length > 0 && ` · ${misses.join(t('app.listComma'))}`}
        </Typography.Text>
      </dd>
    </div>
  );
}
