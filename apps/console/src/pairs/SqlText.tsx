import { PostgreSQL } from '@codemirror/lang-sql';
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { theme } from 'antd';
import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { formatSql } from './sql-format';

type Kind = 'keyword' | 'string' | 'number' | 'comment';

const KINDS = tagHighlighter([
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.string, class: 'string' },
  { tag: tags.number, class: 'number' },
  { tag: tags.comment, class: 'comment' },
]);

/** SQL to read: in lines, in colours, and text alone to the browser, whatever stands in it. */
export default function SqlText({ sql, label }: { sql: string; label: string }) {
  const { token } = theme.useToken();
  const text = useMemo(() => formatSql(sql), [sql]);
  const colours: Record<Kind, CSSProperties> = {
    keyword: { color: token.colorLink, fontWeight: 600 },
    string: { color: token.colorSuccessText },
    number: { color: token.colorWarningText },
    comment: { color: token.colorTextTertiary },
  };
  const parts = useMemo(() => {
    const found: { text: string; kind: string }[] = [];
    highlightCode(
      text,
      PostgreSQL.language.parser.parse(text),
      KINDS,
      (part, kind) => found.push({ text: part, kind }),
      () => found.push({ text: '\n', kind: '' }),
    );
    return found;
  }, [text]);
  return (
    <pre
      className="sql-text mono"
      dir="ltr"
      tabIndex={0}
      role="region"
      aria-label={label}
      style={{ background: token.colorFillQuaternary }}
    >
      {parts.map((part, at): ReactNode => (
        <span key={at} style={colours[part.kind as Kind]}>
          {part.text}
        </span>
      ))}
    </pre>
  );
}
