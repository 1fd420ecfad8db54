import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { theme } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsDark } from '../../app/theme';
import { editorLook } from './editor-look';
import './editor.css';

interface Props {
  before: string;
  after: string;
  /** Which is which, also for who cannot see the colours. */
  labels: [before: string, after: string];
  language?: Extension;
}

const PLAIN: Extension = [];

/** Two texts beside each other, with what differs marked; to read. Long parts that are the same are folded. */
export default function TextDiff({ before, after, labels, language = PLAIN }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const isDark = useIsDark();
  const [beforeLabel, afterLabel] = labels;
  // CodeMirror puts the number in.
  const unchanged = t('diff.unchanged');
  useEffect(() => {
    if (!place.current) return;
    const side = (doc: string, label: string) => ({
      doc,
      extensions: [
        language,
        editorLook(isDark, label),
        EditorState.phrases.of({ '$ unchanged lines': unchanged }),
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: '0' }),
      ],
    });
    const view = new MergeView({
      a: side(before, beforeLabel),
      b: side(after, afterLabel),
      parent: place.current,
      gutter: false,
      collapseUnchanged: { margin: 4, minSize: 12 },
    });
    return () => view.destroy();
  }, [before, after, beforeLabel, afterLabel, language, isDark, unchanged]);
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
