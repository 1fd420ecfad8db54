import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import type { CodeLanguage } from '../shared/editor/code-language';
import { PREVIEWED_AT_ONCE } from './preview/markdown-bounds';
import { codeLanguageOf, type TaskFile } from './file-kinds';

const CodeEditor = lazy(async () => ({ default: (await import('../shared/editor/CodeEditor')).CodeEditor }));
const MarkdownPreview = lazy(async () => ({
  default: (await import('./preview/MarkdownPreview')).MarkdownPreview,
}));
const JsonPreview = lazy(async () => ({ default: (await import('./preview/JsonPreview')).JsonPreview }));

/** What can be shown otherwise than as its text. */
export const hasPreview = ({ file_type: type }: TaskFile): boolean => type === 'markdown' || type === 'json';

/** What a file is shown as when it is opened. */
export const firstView = (file: TaskFile): View =>
  hasPreview(file) && !(file.file_type === 'markdown' && file.file_size > PREVIEWED_AT_ONCE)
    ? 'preview'
    : 'source';

export type View = 'preview' | 'source';

interface Props {
  file: TaskFile;
  text: string;
  view: View;
}

export function FilePreview({ file, text, view }: Props) {
  const sourceAs = (language: CodeLanguage) => (
    <CodeEditor
      value={text}
      language={language}
      label={file.file_name}
      maxHeight="max(300px, calc(100vh - 280px))"
    />
  );
  return (
    <Suspense fallback={<Skeleton active style={{ padding: 16 }} />}>
      {view === 'preview' && file.file_type === 'markdown' ? (
        // What is too hard to read for a preview is so for colours.
        <MarkdownPreview text={text} source={sourceAs('text')} />
      ) : view === 'preview' && file.file_type === 'json' ? (
        <JsonPreview text={text} />
      ) : (
        sourceAs(codeLanguageOf(file))
      )}
    </Suspense>
  );
}
