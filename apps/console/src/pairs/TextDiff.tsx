import { sql, PostgreSQL } from '@codemirror/lang-sql';
import { syntaxHighlighting, defaultHighlightStyle } from '@codemirror/language';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';
import { pageNonce } from '../shared/page-nonce';

interface Props {
  before: string;
  after: string;
  /** Which is which, for who cannot see the colours. */
  labels: [before: string, after: string];
}

/** Two texts beside each other, with what differs marked; to read. */
export default function TextDiff({ before, after, labels }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { token } = theme.useToken();
  const [beforeLabel, afterLabel] = labels;
  useEffect(() => {
    if (!place.current) return;
    const side = (doc: string, label: string) => ({
      doc,
      extensions: [
        sql({ dialect: PostgreSQL }),
        syntaxHighlighting(defaultHighlightStyle),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.cspNonce.of(pageNonce() ?? ''),
      ],
    });
    const view = new MergeView({
      a: side(before, beforeLabel),
      b: side(after, afterLabel),
      parent: place.current,
      gutter: false,
    });
    return () => view.destroy();
  }, [before, after, beforeLabel, afterLabel]);
  return (
    <div>
      <div className="diff-heads" style={{ color: token.colorTextSecondary }}>
        <span>{beforeLabel}</span>
        <span>{afterLabel}</span>
      </div>
      <div
        ref={place}
        className="diff"
        dir="ltr"
        style={{ borderColor: token.colorBorderSecondary, background: token.colorBgContainer }}
      />
    </div>
  );
}
