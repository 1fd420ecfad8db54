import { Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  items: readonly { key: string; content: ReactNode }[];
}

/** A list as long as it may be in a place that stays small; nothing where it is empty. */
export function LinkList({ title, items }: Props) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {title}
      </Typography.Text>
      <ul
        tabIndex={0}
        style={{ margin: '4px 0 0', paddingInlineStart: 18, maxHeight: 180, overflow: 'auto' }}
      >
        {items.map(({ key, content }) => (
          <li key={key}>{content}</li>
        ))}
      </ul>
    </section>
  );
}
