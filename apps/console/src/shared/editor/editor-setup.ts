import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { pageNonce } from '../page-nonce';
import { CODE_COLOURS, CODE_TAGS, type CodeKind } from './code-colours';
import { languageExtension, type CodeLanguage } from './code-language';

export interface EditorOptions {
  language: CodeLanguage;
  isDark: boolean;
  isReadOnly: boolean;
  /** What a screen reader calls it. */
  label: string;
  /** How high it grows, as CSS. */
  maxHeight?: string;
  /** The editor's own words, by the English ones that it knows. */
  phrases?: Record<string, string>;
}

/** Tab leaves the editor, as it leaves every other field: whoever goes by keyboard is not caught in it. */
export const editorSetup = ({
  language,
  isDark,
  isReadOnly,
  label,
  maxHeight,
  phrases = {},
}: EditorOptions): Extension => [
  lineNumbers(),
  drawSelection(),
  history(),
  search({ top: true }),
  // Ctrl-Enter saves; here it would begin a line.
  keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'), ...historyKeymap, ...searchKeymap]),
  EditorView.lineWrapping,
  EditorState.phrases.of(phrases),
  EditorState.readOnly.of(isReadOnly),
  EditorView.contentAttributes.of({ 'aria-label': label, ...(isReadOnly && { tabindex: '0' }) }),
  EditorView.editable.of(!isReadOnly),
  EditorView.cspNonce.of(pageNonce() ?? ''),
  languageExtension(language),
  syntaxHighlighting(isDark ? DARK : LIGHT),
  EditorView.theme(
    {
      '&': { fontSize: '13px', backgroundColor: 'transparent', color: isDark ? '#e3e5e8' : '#1f2328' },
      '.cm-scroller': { fontFamily: MONO, lineHeight: '1.55', ...(maxHeight && { maxHeight }) },
      '.cm-gutters': {
        backgroundColor: 'transparent',
        border: 'none',
        color: isDark ? '#8d949e' : '#69707a',
      },
      // Signs that few fonts have.
      '.cm-collapsedLines::before, .cm-collapsedLines::after': { content: 'none !important' },
      '.cm-cursor': { borderLeftColor: isDark ? '#fff' : '#000' },
      '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
      '&.cm-focused': { outline: '2px solid #597ef7', outlineOffset: '-2px' },
    },
    { dark: isDark },
  ),
];

const MONO = `ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace`;

const highlight = (look: 'light' | 'dark') =>
  HighlightStyle.define([
    ...(Object.keys(CODE_TAGS) as CodeKind[]).map((kind) => ({
      tag: CODE_TAGS[kind],
      color: CODE_COLOURS[look][kind],
      ...(kind === 'keyword' && { fontWeight: '600' }),
    })),
    { tag: tags.strong, fontWeight: '600' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.link, textDecoration: 'underline' },
  ]);

const LIGHT = highlight('light');
const DARK = highlight('dark');
