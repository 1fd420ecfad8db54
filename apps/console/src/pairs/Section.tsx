import type { ReactNode } from 'react';

/** A named part of the open pair. */
export function Section({
  title,
  extra,
  children,
}: {
  title: string;
  extra?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="pair-section">
      <h3>
        {title} {extra}
      </h3>
      {children}
    </section>
  );
}
