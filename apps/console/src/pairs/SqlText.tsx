import { PostgreSQL } from '@codemirror/lang-sql';
import { highlightCode, tagHighlighter } from '@lezer/highlight';
import { theme } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useIsDark } from '../app/theme';
import { CODE_COLOURS, CODE_TAGS, type CodeKind } from '../shared/editor/code-colours';
import { formatSql } from './sql-format';

const KINDS = tagHighlighter(
  Object.entries(CODE_TAGS).flatMap(([kind, tags]) => tags.map((tag) => ({ tag, class: kind }))),
);

/** SQL to read: in lines, in colours, and text alone to the browser, whatever stands in it. */
export default function SqlText({ sql, label }: { sql: string; label: string }) {
  const { token } = theme.useToken();
  const text = useMemo(() => formatSql(sql), [sql]);
  const colours = CODE_COLOURS[useIsDark() ? 'dark' : 'light'];
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
        <span key={at} style={{ color: colours[part.kind as CodeKind] }}>
          {part.text}
        </span>
      ))}
    </pre>
  );
}
