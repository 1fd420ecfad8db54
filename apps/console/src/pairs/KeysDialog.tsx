import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ShortcutKey } from './ShortcutKey';

const KEYS = ['j', 'k', 'a', 'r', 'e', 'u', 'v', 'p'] as const;

/** Every key of the desk. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      title={t('pairs.keys.title')}
      width={360}
      destroyOnHidden
    >
      <table className="keys">
        <tbody>
          {KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">
                <ShortcutKey name={key} />
              </th>
              <td>{t(`pairs.keys.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
