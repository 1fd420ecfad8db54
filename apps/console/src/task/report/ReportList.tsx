import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  items: readonly { key: string; name?: string; text: string }[];
}

/** A short list of things with what is said of each. */
export function ReportList({ title, items }: Props) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <section>
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {title}
      </Typography.Text>
      <ul
        style={{ margin: '4px 0 0', paddingInlineStart: 18, maxHeight: 220, overflow: 'auto' }}
        tabIndex={0}
      >
        {items.map(({ key, name, text }) => (
          <li key={key}>
            {name !== undefined && (
              <>
                <bdi className="mono">{name}</bdi>
                {t('app.colon')}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
