import { theme } from 'antd';

export interface Bar {
  key: string;
  label: string;
  count: number;
  /** What a whole bar stands for; without it, the largest count. */
  of?: number;
  color?: string;
}

/** Counts side by side: each with its bar, as long as its share of the largest. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const { token } = theme.useToken();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure style={{ margin: 0 }}>
      <figcaption style={{ color: token.colorTextSecondary, fontSize: 12, marginBottom: 6 }}>
        {label}
      </figcaption>
      <dl
        style={{
          display: 'grid',
          gridTemplateColumns: 'minmax(60px, max-content) 1fr max-content',
          gap: '4px 10px',
          alignItems: 'center',
          margin: 0,
        }}
      >
        {bars.map(({ key, label: name, count, of = most, color = token.colorPrimary }) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt style={{ fontSize: 13 }}>{name}</dt>
            <dd
              style={{ margin: 0, background: token.colorFillTertiary, borderRadius: 3, height: 8 }}
              aria-hidden
            >
              <div
                style={{
                  width: `${(count / Math.max(1, of)) * 100}%`,
                  minWidth: count > 0 ? 3 : 0,
                  height: '100%',
                  borderRadius: 3,
                  background: color,
                }}
              />
            </dd>
            <dd style={{ margin: 0, fontSize: 13, fontVariantNumeric: 'tabular-nums', textAlign: 'end' }}>
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
