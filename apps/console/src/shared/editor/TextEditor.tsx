import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../../app/theme';
import { editorLook } from './editor-look';
import './editor.css';

interface Props {
  /** What it begins with; a later value is put in where it is not what was typed. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  language?: Extension;
}

const PLAIN: Extension = [];

/** A text to write. Tab leaves it, as it leaves everything else that takes the keyboard. */
export default function TextEditor({ value, onChange, label, language = PLAIN }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const { token } = theme.useToken();
  const isDark = useIsDark();
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
        language,
        editorLook(isDark, label),
        // Ctrl-Enter saves; here it would begin a line.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) latest.current.onChange(update.state.doc.toString());
        }),
      ],
    });
    view.current = editor;
    return () => editor.destroy();
  }, [label, language, isDark]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return (
    <div
      ref={place}
      className="text-editor"
      dir="ltr"
      style={{ borderColor: token.colorBorder, background: token.colorBgContainer }}
    />
  );
}
