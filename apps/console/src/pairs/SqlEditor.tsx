import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';
import { pageNonce } from '../shared/page-nonce';

interface Props {
  /** What it begins with; later values are put in where they are not what was typed. */
  value: string;
  onChange: (value: string) => void;
  label: string;
}

/** SQL to write. Tab leaves it, as everything else that takes the keyboard. */
export default function SqlEditor({ value, onChange, label }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const { token } = theme.useToken();
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });

  useEffect(() => {
    if (!place.current) return;
    const editor = new EditorView({
      doc: latest.current.value,
      parent: place.current,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        sql({ dialect: PostgreSQL, upperCaseKeywords: true }),
        syntaxHighlighting(defaultHighlightStyle),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.cspNonce.of(pageNonce() ?? ''),
        // Ctrl-Enter saves the pair; here it would begin a line.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return (
    <div
      ref={place}
      className="sql-editor"
      dir="ltr"
      style={{ borderColor: token.colorBorder, background: token.colorBgContainer }}
    />
  );
}
