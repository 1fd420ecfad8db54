import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The editor's own words in the page's language; its search panel's above all. */
export function usePhrases(): Record<string, string> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      '$ unchanged lines': t('editor.unchangedLines'),
      Find: t('editor.find'),
      Replace: t('editor.replace'),
      next: t('editor.next'),
      previous: t('editor.previous'),
      all: t('editor.all'),
      'match case': t('editor.matchCase'),
      'by word': t('editor.byWord'),
      regexp: t('editor.regexp'),
      replace: t('editor.replace'),
      'replace all': t('editor.replaceAll'),
      close: t('app.close'),
    }),
    [t],
  );
}
