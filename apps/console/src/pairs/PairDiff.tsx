import { theme } from 'antd';
import { lazy, Suspense } from 'react';
import type { PairText } from './pair-types';

const DiffView = lazy(async () => ({ default: (await import('../shared/editor/DiffView')).DiffView }));

interface Props {
  before: PairText;
  after: PairText;
  labels: { before: string; after: string };
}

/** Where two texts of a pair differ, question and SQL each by itself; nothing of what is the same. */
export function PairDiff({ before, after, labels }: Props) {
  const { token } = theme.useToken();
  const parts = (['question', 'sql'] as const).filter((part) => before[part] !== after[part]);
  return (
    <>
      <p className="diff-labels" style={{ color: token.colorTextSecondary }}>
        − {labels.before} &emsp; + {labels.after}
      </p>
      <Suspense fallback={null}>
        {parts.map((part) => (
          <div
            key={part}
            className="diff"
            dir={part === 'sql' ? 'ltr' : 'auto'}
            style={{ borderColor: token.colorBorderSecondary }}
          >
            <DiffView
              before={before[part]}
              after={after[part]}
              labels={labels}
              language={part === 'sql' ? 'sql' : 'text'}
              maxHeight="420px"
            />
          </div>
        ))}
      </Suspense>
    </>
  );
}
