import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { pageNonce } from '../page-nonce';
import { CODE_COLOURS, CODE_TAGS, type CodeKind } from './code-colours';

const highlight = (look: 'light' | 'dark'): Extension =>
  syntaxHighlighting(
    HighlightStyle.define(
      (Object.keys(CODE_TAGS) as CodeKind[]).flatMap((kind) =>
        CODE_TAGS[kind].map((tag) => ({ tag, color: CODE_COLOURS[look][kind] })),
      ),
    ),
  );

const LOOKS = {
  light: [highlight('light'), EditorView.theme({ '&': { color: '#1f1f1f' } })],
  dark: [
    highlight('dark'),
    EditorView.theme(
      {
        '&': { color: 'rgba(255, 255, 255, 0.88)' },
        '.cm-gutters': { background: 'transparent', color: '#a6a6a6', border: 'none' },
        '.cm-content': { caretColor: '#fff' },
        '.cm-changedLine': { background: 'rgba(160, 128, 100, 0.16) !important' },
      },
      { dark: true },
    ),
  ],
};

/** What every text in CodeMirror has here: the page's colours, wrapped lines, a name for who cannot see it. */
export const editorLook = (isDark: boolean, label: string): Extension => [
  LOOKS[isDark ? 'dark' : 'light'],
  EditorView.lineWrapping,
  EditorView.contentAttributes.of({ 'aria-label': label }),
  EditorView.cspNonce.of(pageNonce() ?? ''),
];
