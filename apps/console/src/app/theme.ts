import { theme, type ThemeConfig } from 'antd';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSettings } from './settings';

export function useIsDark(): boolean {
  const system = useMedia('(prefers-color-scheme: dark)');
  const { theme: choice } = useSettings();
  return choice === 'system' ? system : choice === 'dark';
}

/** Whether the person wants nothing to move. */
export const useIsStill = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query]);
  const subscribe = useCallback(
    (listener: () => void) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}

const FONTS = `-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif`;

/** Ant Design's own colours for secondary text and warnings are too faint for WCAG AA (4.5 : 1); these greys are the faintest that are not. */
const LIGHT_TEXT = {
  colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.6)',
  colorTextDescription: 'rgba(0, 0, 0, 0.62)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
  colorTextHeading: 'rgba(0, 0, 0, 0.9)',
  colorWarningText: '#8f3f00',
};
const DARK_TEXT = {
  colorText: 'rgba(255, 255, 255, 0.88)',
  colorTextSecondary: 'rgba(255, 255, 255, 0.72)',
  colorTextTertiary: 'rgba(255, 255, 255, 0.64)',
  colorTextDescription: 'rgba(255, 255, 255, 0.66)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.56)',
};

export const themeOf = (isDark: boolean, isStill: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: '#2f54eb',
    colorLink: isDark ? '#9db4ff' : '#1d39c4',
    colorError: isDark ? '#ff7875' : '#cf1322',
    colorBgLayout: isDark ? '#101114' : '#f6f7f9',
    ...(isDark && { colorBgContainer: '#18191d', colorBgElevated: '#212329' }),
    ...(isDark ? DARK_TEXT : LIGHT_TEXT),
    fontFamily: FONTS,
    borderRadius: 6,
    motion: !isStill,
  },
  components: {
    // A button's text under the pointer, where the design's own lighter blue is too faint as well.
    Button: isDark
      ? { defaultHoverColor: '#b9c9ff', defaultHoverBorderColor: '#b9c9ff', defaultActiveColor: '#9db4ff' }
      : { defaultHoverColor: '#1d39c4', defaultHoverBorderColor: '#1d39c4', defaultActiveColor: '#10239e' },
    Table: { headerBg: 'transparent', cellPaddingBlock: 10 },
    Tabs: {
      horizontalMargin: '0 0 16px',
      ...(isDark && { itemSelectedColor: '#9db4ff', itemHoverColor: '#b9c9ff', inkBarColor: '#9db4ff' }),
    },
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 16 },
  },
});
