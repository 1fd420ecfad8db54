import { useEffect, useState } from 'react';

/** SQL in lines; null until the formatter is there, which is fetched when the first SQL is shown. */
export function useFormattedSql(sql: string): string | null {
  const [formatted, setFormatted] = useState<{ sql: string; text: string } | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('./sql-format').then(({ formatSql }) => {
      if (!isGone) setFormatted({ sql, text: formatSql(sql) });
    });
    return () => {
      isGone = true;
    };
  }, [sql]);
  return formatted?.sql === sql ? formatted.text : null;
}
