import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/session-key';
import { useMe } from '../api/use-me';

/** Who one is here and what that role may do. */
export function UserMenu() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: me } = useMe();
  if (!me) return null;
  const role = t(`role.${me.role}`);
  if (!me.keys_in_use)
    return (
      <Button type="text" icon={<UserOutlined aria-hidden />} title={t('user.noKeys')}>
        {t('user.guest')}
      </Button>
    );
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        items: [
          { key: 'role', type: 'group', label: t(`user.may.${me.role}`) },
          { key: 'out', icon: <LogoutOutlined />, label: t('user.signOut') },
        ],
        onClick: ({ key }) => {
          if (key !== 'out') return;
          signOut();
          queries.clear();
          // From the top: nothing of the one who leaves stays in this page.
          location.assign('/');
        },
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />}>
        <span className="one-line" style={{ maxWidth: 160 }}>
          {me.name} · {role}
        </span>
      </Button>
    </Dropdown>
  );
}
