import { MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useIsDark } from '../../app/theme';
import type { CodeLanguage } from './code-language';
import { editorSetup } from './editor-setup';
import { usePhrases } from './use-phrases';

interface Props {
  before: string;
  after: string;
  language: CodeLanguage;
  /** What both sides are called, for whoever cannot see which is left. */
  labels: { before: string; after: string };
  maxHeight?: string;
}

/** Narrower than this, two sides are too narrow to read: what went and what came stand below one another. */
const SIDE_BY_SIDE = 720;
/** A comparison that takes longer gets coarser instead. */
const DIFF = { scanLimit: 1_000, timeout: 1_500 };
const UNCHANGED = { margin: 3, minSize: 6 };

/** What differs between two texts; long pieces that do not are folded. */
export function DiffView({ before, after, language, labels, maxHeight = '60vh' }: Props) {
  const isDark = useIsDark();
  const phrases = usePhrases();
  const box = useRef<HTMLDivElement>(null);
  const { before: labelBefore, after: labelAfter } = labels;
  useEffect(() => {
    if (!box.current) return undefined;
    const setup = (label: string) => editorSetup({ language, isDark, isReadOnly: true, label, phrases });
    if (box.current.clientWidth >= SIDE_BY_SIDE) {
      const merge = new MergeView({
        parent: box.current,
        a: { doc: before, extensions: setup(labelBefore) },
        b: { doc: after, extensions: setup(labelAfter) },
        collapseUnchanged: UNCHANGED,
        diffConfig: DIFF,
      });
      return () => merge.destroy();
    }
    const editor = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: after,
        extensions: [
          setup(labelAfter),
          unifiedMergeView({
            original: before,
            mergeControls: false,
            collapseUnchanged: UNCHANGED,
            diffConfig: DIFF,
          }),
        ],
      }),
    });
    return () => editor.destroy();
  }, [before, after, language, isDark, labelBefore, labelAfter, phrases]);
  return <div ref={box} style={{ maxHeight, overflow: 'auto' }} />;
}
