import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings';
import { ago, wholeTime } from './times';

/** How long ago something was, with the time itself on hover. The service's times are its own local ones. */
export function Moment({ at }: { at: string | null }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  if (at === null) return <span>{t('time.never')}</span>;
  return (
    <time dateTime={at} title={wholeTime(at)} style={{ whiteSpace: 'nowrap' }}>
      {ago(at, new Date(), language) ?? t('time.justNow')}
    </time>
  );
}
