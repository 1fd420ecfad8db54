import { Flex, Spin, theme, Typography } from 'antd';
import type { ReactNode } from 'react';
import { AwayBanner } from './AwayBanner';
import { Brand } from './Brand';
import { LanguageSwitch, ThemeSwitch } from './switches';

interface Props {
  title: string;
  isLoading?: boolean;
  content?: ReactNode;
}

/** A page without the console around it: signing in, and the moment before. */
export function FullPage({ title, isLoading = false, content }: Props) {
  const { token } = theme.useToken();
  return (
    <div style={{ minHeight: '100%', background: token.colorBgLayout, color: token.colorText }}>
      <AwayBanner />
      <Flex component="header" justify="space-between" align="center" style={{ padding: '12px 24px' }}>
        <Brand />
        <Flex gap={4}>
          <LanguageSwitch />
          <ThemeSwitch />
        </Flex>
      </Flex>
      <main style={{ maxWidth: 400, margin: '12vh auto 0', padding: '0 24px', textAlign: 'center' }}>
        {isLoading ? (
          <Spin size="large" aria-label={title} />
        ) : (
          <div
            style={{
              background: token.colorBgContainer,
              border: `1px solid ${token.colorBorderSecondary}`,
              borderRadius: token.borderRadiusLG,
              padding: 32,
            }}
          >
            <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0, textAlign: 'start' }}>
              {title}
            </Typography.Title>
            {content}
          </div>
        )}
      </main>
    </div>
  );
}
