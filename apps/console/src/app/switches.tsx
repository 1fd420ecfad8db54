import { BulbOutlined, MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings, type ThemeChoice } from './settings';

/** Shows the language one would get, in that language. */
export function LanguageSwitch() {
  const { language } = useSettings();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      icon={<TranslationOutlined aria-hidden />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => changeSettings({ language: other })}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

const ICONS = { light: <SunOutlined />, dark: <MoonOutlined />, system: <BulbOutlined /> };
const CHOICES: ThemeChoice[] = ['light', 'dark', 'system'];

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme } = useSettings();
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [theme],
        items: CHOICES.map((key) => ({ key, icon: ICONS[key], label: t(`theme.${key}`) })),
        onClick: ({ key }) => changeSettings({ theme: key as ThemeChoice }),
      }}
    >
      <Button type="text" icon={ICONS[theme]} aria-label={`${t('theme.label')}: ${t(`theme.${theme}`)}`} />
    </Dropdown>
  );
}
