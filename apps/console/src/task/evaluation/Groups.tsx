import { Typography, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { percent } from './figures';
import { IntervalBar } from './IntervalBar';
import type { Arm, EvaluationReport } from './use-evaluations';

type Group = EvaluationReport['groups']['grade'][number];

/** The same accuracy by what was asked: how hard, which SQL, of which theme. */
export function Groups({ report: { groups, arms } }: { report: EvaluationReport }) {
  const { t } = useTranslation();
  const measured = arms.map(({ arm }) => arm);
  const words = {
    grade: (name: string) => t(`pairs.difficulty.${name}` as 'pairs.difficulty.easy', { defaultValue: name }),
    trait: (name: string) => t(`pairs.trait.${name}` as 'pairs.trait.filter', { defaultValue: name }),
    theme: (name: string) => name,
  };
  return (
    <>
      {(['grade', 'trait', 'theme'] as const).map((kind) => (
        <GroupTable
          key={kind}
          title={t(`evaluation.by.${kind}`)}
          groups={groups[kind]}
          arms={measured}
          nameOf={words[kind]}
        />
      ))}
    </>
  );
}

interface TableProps {
  title: string;
  groups: readonly Group[];
  arms: readonly Arm[];
  nameOf: (name: string) => string;
}

function GroupTable({ title, groups, arms, nameOf }: TableProps) {
  const { t, i18n } = useTranslation();
  const { token } = theme.useToken();
  if (groups.length === 0) return null;
  const cell = { padding: '4px 12px 4px 0', textAlign: 'start', verticalAlign: 'top' } as const;
  const head = { ...cell, fontWeight: 400, color: token.colorTextSecondary, fontSize: 12 } as const;
  return (
    <div role="region" aria-label={title} tabIndex={0} style={{ overflow: 'auto', maxHeight: 320 }}>
      <table
        style={{
          width: '100%',
          tableLayout: 'fixed',
          borderCollapse: 'collapse',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        <caption style={{ textAlign: 'start', color: token.colorTextSecondary, fontSize: 12 }}>
          {title}
        </caption>
        <thead>
          <tr>
            <td style={{ ...head, width: '22%' }} />
            <th scope="col" style={{ ...head, width: '12%' }}>
              {t('evaluation.questions')}
            </th>
            {arms.map((arm) => (
              <th key={arm} scope="col" style={head}>
                {t(`evaluation.arm.${arm}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, questions, arms: figures }) => (
            <tr key={name}>
              <th scope="row" style={{ ...cell, fontWeight: 400 }}>
                <bdi>{nameOf(name)}</bdi>
              </th>
              <td style={cell}>{questions}</td>
              {figures.map(({ arm, accuracy, low, high }) => (
                <td key={arm} style={cell}>
                  <IntervalBar value={accuracy} low={low} high={high} height={8} />
                  <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                    {percent(accuracy, i18n.language)}
                  </Typography.Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
