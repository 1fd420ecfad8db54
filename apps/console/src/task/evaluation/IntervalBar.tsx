import { theme } from 'antd';

interface Props {
  /** Shares of one; null: nothing was asked. */
  value: number | null;
  low: number | null;
  high: number | null;
  /** In pixels. */
  height?: number;
}

/**
 * A share of the whole width as a bar, and across it the interval in which the true one lies with 95 %. The figures stand beside
 * it as text.
 */
export function IntervalBar({ value, low, high, height = 18 }: Props) {
  const { token } = theme.useToken();
  const middle = height / 2;
  const cap = height / 4;
  const stroke = { stroke: token.colorText, strokeWidth: 1.5, vectorEffect: 'non-scaling-stroke' } as const;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      style={{ display: 'block', width: '100%', height, overflow: 'visible' }}
    >
      <rect width={100} height={height} fill={token.colorFillTertiary} />
      {value !== null && <rect width={value * 100} height={height} fill={token.colorPrimaryHover} />}
      {[25, 50, 75].map((at) => (
        <path
          key={at}
          d={`M${at} 0V${height}`}
          stroke={token.colorBgContainer}
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {low !== null && high !== null && (
        <path
          d={`M${low * 100} ${middle}H${high * 100}M${low * 100} ${middle - cap}v${2 * cap}M${high * 100} ${middle - cap}v${2 * cap}`}
          fill="none"
          {...stroke}
        />
      )}
    </svg>
  );
}
