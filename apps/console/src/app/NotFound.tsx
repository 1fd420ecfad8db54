import { useTranslation } from 'react-i18next';
import { Nothing } from '../shared/Nothing';

export function NotFound() {
  const { t } = useTranslation();
  return <Nothing title={t('notFound.title')} hint={t('notFound.hint')} />;
}
