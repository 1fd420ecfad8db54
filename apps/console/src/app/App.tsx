import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { ApiProvider, clientFor } from '../api/api-context';
import { createQueryClient } from '../api/query-client';
import { useSession } from '../api/session-key';
import { pageNonce } from '../shared/page-nonce';
import { SignedIn } from './SignedIn';
import { createRoutes } from './routes';
import { useSettings } from './settings';
import { themeOf, useIsDark, useIsStill } from './theme';

const ANT_LOCALES = { zh: zhCN, en: enUS };

export function App() {
  const { language } = useSettings();
  const isDark = useIsDark();
  const isStill = useIsStill();
  const session = useSession();
  const [isKeyRefused, setKeyRefused] = useState(false);
  const [queries] = useState(() => createQueryClient(() => setKeyRefused(true)));
  const [router] = useState(createRoutes);
  const [nonce] = useState(pageNonce);
  // A new one at each signing in, be it with the same key: what ended when it was refused begins again.
  const api = useMemo(() => clientFor(session.key, language), [session, language]);
  const theme = useMemo(() => themeOf(isDark, isStill), [isDark, isStill]);

  useEffect(() => {
    void i18next.changeLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    // Texts of the service are in the language that was asked for.
    void queries.invalidateQueries();
  }, [language, queries]);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);

  return (
    <ConfigProvider
      locale={ANT_LOCALES[language]}
      theme={theme}
      {...(nonce && { csp: { nonce } })}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <ApiProvider value={api}>
            <SignedIn isKeyRefused={isKeyRefused} onSignedIn={() => setKeyRefused(false)}>
              <RouterProvider router={router} />
            </SignedIn>
          </ApiProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
