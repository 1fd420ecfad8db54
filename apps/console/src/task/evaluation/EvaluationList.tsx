import { Button, theme } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeTime } from '../../shared/times';
import { percent } from './figures';
import { ARMS, type ListedEvaluation } from './use-evaluations';

interface Props {
  /** The newest first. */
  evaluations: readonly ListedEvaluation[];
  shown: string;
  onShow: (evaluationId: string) => void;
}

const FIRST = 5;

/** The evaluations of the task by time, with what each found in short; the one that is shown can be chosen. */
export function EvaluationList({ evaluations, shown, onShow }: Props) {
  const { t, i18n } = useTranslation();
  const { token } = theme.useToken();
  const [showsAll, setShowsAll] = useState(false);
  const rows = showsAll ? evaluations : evaluations.slice(0, FIRST);
  const cell = { padding: '3px 16px 3px 0', textAlign: 'start' } as const;
  const head = { ...cell, fontWeight: 400, color: token.colorTextSecondary, fontSize: 12 } as const;
  return (
    <div
      style={{ marginTop: 14, overflow: 'auto', maxHeight: 320 }}
      role="region"
      aria-labelledby="evaluations"
      tabIndex={0}
    >
      <table style={{ borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' }}>
        <caption
          id="evaluations"
          style={{ textAlign: 'start', color: token.colorTextSecondary, fontSize: 12, whiteSpace: 'nowrap' }}
        >
          {t('evaluation.all')}
        </caption>
        <thead>
          <tr>
            <th scope="col" style={head}>
              {t('evaluation.at')}
            </th>
            {ARMS.map((arm) => (
              <th key={arm} scope="col" style={head}>
                {t(`evaluation.arm.${arm}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each) => (
            <tr key={each.evaluation_id}>
              <th scope="row" style={{ ...cell, fontWeight: 400, whiteSpace: 'nowrap' }}>
                <Button
                  type={each.evaluation_id === shown ? 'default' : 'text'}
                  size="small"
                  aria-pressed={each.evaluation_id === shown}
                  onClick={() => onShow(each.evaluation_id)}
                >
                  {wholeTime(each.created_at)}
                </Button>
              </th>
              <Figures evaluation={each} language={i18n.language} cell={cell} />
            </tr>
          ))}
        </tbody>
      </table>
      {evaluations.length > FIRST && (
        <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('step.fewerWarnings') : t('step.allWarnings', { count: evaluations.length })}
        </Button>
      )}
    </div>
  );
}

interface FiguresProps {
  evaluation: ListedEvaluation;
  language: string;
  cell: React.CSSProperties;
}

function Figures({ evaluation: { arms, error_type: type }, language, cell }: FiguresProps) {
  const { t } = useTranslation();
  if (!arms)
    return (
      <td colSpan={ARMS.length} style={cell}>
        {t(type === 'cancelled' ? 'stepState.cancelled' : 'stepState.failed')}
      </td>
    );
  return ARMS.map((arm) => {
    const figures = arms.find((each) => each.arm === arm);
    return (
      <td key={arm} style={cell}>
        {figures ? percent(figures.accuracy, language) : '–'}
      </td>
    );
  });
}
