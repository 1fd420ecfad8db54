import { theme } from 'antd';

export type DotStatus =
  | 'pending'
  | 'queued'
  | 'running'
  | 'in_progress'
  | 'partial_completed'
  | 'completed'
  | 'skipped'
  | 'stale'
  | 'failed'
  | 'cancelled'
  | 'removed';

interface Props {
  status: DotStatus;
  label: string;
}

/** A state as a word with a mark before it: color and shape say the same, so that neither is needed. */
export function StatusDot({ status, label }: Props) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 8, maxWidth: '100%' }}>
      <StatusMark status={status} />
      <span style={{ minWidth: 0 }}>{label}</span>
    </span>
  );
}

export function StatusMark({ status, size = 14 }: { status: DotStatus; size?: number }) {
  const { token } = theme.useToken();
  const colors: Record<DotStatus, string> = {
    pending: token.colorTextQuaternary,
    queued: token.colorPrimary,
    running: token.colorPrimary,
    in_progress: token.colorPrimary,
    partial_completed: token.colorWarning,
    completed: token.colorSuccess,
    skipped: token.colorTextQuaternary,
    stale: token.colorWarning,
    failed: token.colorError,
    cancelled: token.colorTextTertiary,
    removed: token.colorTextQuaternary,
  };
  const color = colors[status];
  const isBusy = status === 'running' || status === 'in_progress';
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden
      className={isBusy ? 'turning' : undefined}
      style={{ flex: 'none' }}
    >
      {MARKS[status](color)}
    </svg>
  );
}

const ring = (color: string, dash?: string) => (
  <circle cx="7" cy="7" r="5.5" fill="none" stroke={color} strokeWidth="1.8" strokeDasharray={dash} />
);
const line = (d: string, color: string) => (
  <path d={d} fill="none" stroke={color} strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
);
const disc = (color: string, d: string) => (
  <>
    <circle cx="7" cy="7" r="6.5" fill={color} />
    {line(d, '#fff')}
  </>
);

const MARKS: Record<DotStatus, (color: string) => React.ReactNode> = {
  pending: (color) => ring(color),
  queued: (color) => ring(color, '2 2.3'),
  running: (color) => ring(color, '24 12'),
  in_progress: (color) => ring(color, '24 12'),
  partial_completed: (color) => (
    <>
      {ring(color)}
      <path d="M7 3.700a3.300 3.300 0 0 1 0 6.600z" fill={color} />
    </>
  ),
  completed: (color) => disc(color, 'm4.300 7.200 1.900 1.900 3.600-3.900'),
  skipped: (color) => (
    <>
      {ring(color)}
      {line('M4.600 7h4.800', color)}
    </>
  ),
  stale: (color) => (
    <>
      {ring(color)}
      {line('M7 4.300v3.200M7 9.700v.010', color)}
    </>
  ),
  failed: (color) => disc(color, 'm4.900 4.900 4.200 4.200m0-4.200-4.200 4.200'),
  cancelled: (color) => (
    <>
      {ring(color)}
      {line('m4.900 4.900 4.200 4.200m0-4.200-4.200 4.200', color)}
    </>
  ),
  removed: (color) => ring(color, '1 3'),
};
