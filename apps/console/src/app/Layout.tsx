import { ApiOutlined } from '@ant-design/icons';
import { Button, Flex, theme } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { AwayBanner } from './AwayBanner';
import { Brand } from './Brand';
import { LanguageSwitch, ThemeSwitch } from './switches';
import { UserMenu } from './UserMenu';

/** The console around every page. */
export function Layout() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <Flex vertical style={{ minHeight: '100%', background: token.colorBgLayout, color: token.colorText }}>
      <a className="skip-link" href="#content" style={{ padding: 8 }}>
        {t('nav.skip')}
      </a>
      <header
        style={{
          position: 'sticky',
          top: 0,
          zIndex: 20,
          background: token.colorBgContainer,
          borderBottom: `1px solid ${token.colorBorderSecondary}`,
        }}
      >
        <Flex align="center" gap={24} style={{ height: 52, padding: '0 24px' }}>
          <NavLink to="/tasks" aria-label="Pairsmith" style={{ textDecoration: 'none' }}>
            <Brand />
          </NavLink>
          <nav aria-label={t('nav.main')} style={{ flex: 1 }}>
            <NavLink
              to="/tasks"
              style={({ isActive }) => ({
                color: isActive ? token.colorText : token.colorTextSecondary,
                fontWeight: isActive ? 600 : 400,
                padding: '6px 10px',
                borderRadius: token.borderRadius,
                background: isActive ? token.colorFillTertiary : undefined,
              })}
            >
              {t('nav.tasks')}
            </NavLink>
          </nav>
          <Flex align="center" gap={4}>
            <Button
              type="text"
              icon={<ApiOutlined aria-hidden />}
              href="/docs/"
              target="_blank"
              rel="noreferrer"
              title={t('nav.apiDocs')}
              aria-label={t('nav.apiDocs')}
            />
            <LanguageSwitch />
            <ThemeSwitch />
            <UserMenu />
          </Flex>
        </Flex>
      </header>
      <AwayBanner />
      <main
        id="content"
        tabIndex={-1}
        style={{
          flex: 1,
          width: '100%',
          maxWidth: 1680,
          margin: '0 auto',
          padding: '20px 24px 40px',
          boxSizing: 'border-box',
          outline: 'none',
        }}
      >
        <Outlet />
      </main>
    </Flex>
  );
}
