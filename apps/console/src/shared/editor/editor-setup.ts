import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
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
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
  EditorView.lineWrapping,
  EditorState.phrases.of(phrases),
  EditorState.readOnly.of(isReadOnly),
  EditorView.contentAttributes.of({ 'aria-label': label, ...(isReadOnly && { tabindex: '0' }) }),
  EditorView.editable.of(!isReadOnly),
  ...nonce(),
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
      '.cm-cursor': { borderLeftColor: isDark ? '#fff' : '#000' },
      '.cm-collapsedLines:before, .cm-collapsedLines:after': { content: '"⋯"' },
      '&.cm-focused': { outline: '2px solid #597ef7', outlineOffset: '-2px' },
    },
    { dark: isDark },
  ),
];

const MONO = `ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace`;

/** The page's nonce, without which its policy refuses the styles that the editor makes. */
function nonce(): Extension[] {
  const value = document.querySelector<HTMLElement>('script[nonce]')?.nonce;
  return value ? [EditorView.cspNonce.of(value)] : [];
}

const highlight = ([keyword, string, number, comment, name]: [string, string, string, string, string]) =>
  HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.heading], color: keyword, fontWeight: '600' },
    { tag: [tags.string, tags.special(tags.string)], color: string },
    { tag: [tags.number, tags.bool, tags.null], color: number },
    { tag: [tags.comment, tags.quote], color: comment },
    { tag: [tags.propertyName, tags.typeName, tags.standard(tags.name)], color: name },
    { tag: tags.strong, fontWeight: '600' },
    { tag: tags.emphasis, fontStyle: 'italic' },
    { tag: tags.link, textDecoration: 'underline' },
  ]);

const LIGHT = highlight(['#1d39c4', '#1a6b29', '#9a3412', '#5b6470', '#6b21a8']);
const DARK = highlight(['#9db4ff', '#8fd694', '#f2b27a', '#9aa3ad', '#d3b3ff']);
