import type { Task } from '@pairsmith/client';
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';

type Mine = Task['parameters']['mine'];

const SOURCES: Mine = ['views', 'files', 'statements'];
/** Where the service looks when nobody says it. */
const BY_ITSELF: Mine = ['views', 'files'];

interface Props {
  /** Null: as the service does by itself. */
  value: Mine | null;
  onChange: (mine: Mine) => void;
}

/** From which queries in use pairs are made. */
export function MineField({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('create.mine')} extra={t('create.mineHint')} style={{ margin: '8px 0 0' }}>
      <Checkbox.Group
        value={value ?? BY_ITSELF}
        options={SOURCES.map((source) => ({ value: source, label: t(`create.mineFrom.${source}`) }))}
        // In one order, whatever was ticked first: the same choice is no change.
        onChange={(chosen) => onChange(SOURCES.filter((source) => chosen.includes(source)))}
      />
    </Form.Item>
  );
}
