import type { ReactNode } from 'react';

/** Small charts side by side, as many as there is room for. */
export function ChartGrid({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))',
        gap: '16px 32px',
      }}
    >
      {children}
    </div>
  );
}
