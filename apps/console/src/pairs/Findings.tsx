import { Alert, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pair } from './pair-types';
import { Section } from './Section';

/** All that speaks against the pair: why it is quarantined, what the second reader, the checks and the rules say. */
export function Findings({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { error, reason, verdict, reader_reasons: reasons, sense, lint } = pair;
  const findings = [
    ...reasons.map((message) => ({ from: t('pairs.from.reader'), message, rule: '' })),
    ...sense.map((found) => ({ from: t('pairs.from.sense'), ...found })),
    ...lint.map((found) => ({ from: t('pairs.from.lint'), ...found })),
  ];
  const speaksAgainst = verdict === 'doubt' || verdict === 'conflict';
  if (error === null && findings.length === 0 && !speaksAgainst) return null;
  return (
    <>
      {error !== null && (
        <Alert
          type="error"
          showIcon
          style={{ marginBlockStart: 16 }}
          title={t('pairs.quarantinedBecause')}
          description={
            <>
              <span dir="auto">{error}</span> {reason && <code>{reason}</code>}
            </>
          }
        />
      )}
      {(findings.length > 0 || (speaksAgainst && error === null)) && (
        <Section title={t('pairs.findings')}>
          <ul className="findings">
            {speaksAgainst && reasons.length === 0 && <li>{t(`pairs.verdictMeans.${verdict}`)}</li>}
            {findings.map(({ from, message, rule }, at) => (
              <li key={at}>
                <span style={{ color: token.colorTextSecondary }}>{from}</span>{' '}
                <span dir="auto">{message}</span>{' '}
                {rule && <code style={{ color: token.colorTextTertiary }}>{rule}</code>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
