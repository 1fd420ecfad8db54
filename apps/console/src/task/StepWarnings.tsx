import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const SHOWN = 3;

/** What a step said beside its result; the first few until somebody wants all. */
export function StepWarnings({ warnings }: { warnings: readonly string[] }) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  if (warnings.length === 0) return null;
  const shown = showsAll ? warnings : warnings.slice(0, SHOWN);
  return (
    <Alert
      type="info"
      showIcon
      title={t('step.warnings', { count: warnings.length })}
      description={
        <>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>
            {shown.map((warning, index) => (
              <li key={index}>{warning}</li>
            ))}
          </ul>
          {warnings.length > SHOWN && (
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? t('step.fewerWarnings') : t('step.allWarnings', { count: warnings.length })}
            </Button>
          )}
        </>
      }
    />
  );
}
