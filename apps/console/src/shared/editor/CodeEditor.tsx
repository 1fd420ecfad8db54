import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../../app/theme';
import type { CodeLanguage } from './code-language';
import { editorSetup } from './editor-setup';
import { usePhrases } from './use-phrases';

interface Props {
  value: string;
  language: CodeLanguage;
  label: string;
  /** Without it the text can be read, searched and copied only. */
  onChange?: (value: string) => void;
  maxHeight?: string;
}

/** A text with line numbers and colors. */
export function CodeEditor({ value, language, label, onChange, maxHeight }: Props) {
  const isDark = useIsDark();
  const phrases = usePhrases();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ value, onChange });
  useEffect(() => {
    latest.current = { value, onChange };
  });
  const isReadOnly = onChange === undefined;

  useEffect(() => {
    if (!box.current) return undefined;
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          editorSetup({ language, isDark, isReadOnly, label, phrases, ...(maxHeight && { maxHeight }) }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) latest.current.onChange?.(state.doc.toString());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => editor.destroy();
  }, [language, isDark, isReadOnly, label, maxHeight, phrases]);

  // What comes from outside replaces the text; what was typed here is in it already.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === value) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } });
  }, [value]);

  return <div ref={box} />;
}
