import { Alert } from 'antd';
import { marked, type Token, type Tokens } from 'marked';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHardMarkdown } from './markdown-bounds';
import './markdown.css';

/**
 * Markdown as React elements. HTML in it is shown as the text it is, pictures as links: nothing of a file becomes markup,
 * and nothing is fetched from where a file says. What is too hard to read is shown as its source.
 */
export function MarkdownPreview({ text, source }: { text: string; source: ReactNode }) {
  const { t } = useTranslation();
  const tokens = useMemo(() => read(text), [text]);
  if (tokens) return <article className="markdown">{blocks(withHeadingsFrom(tokens))}</article>;
  return (
    <>
      <Alert banner type="info" showIcon title={t('files.hardMarkdown')} />
      {source}
    </>
  );
}

function read(text: string): Token[] | null {
  if (isHardMarkdown(text)) return null;
  try {
    return marked.lexer(text, { gfm: true });
  } catch (error) {
    console.warn('shown as its source', error);
    return null; // said above the source
  }
}

/** The highest heading of a file, whichever it begins with, is the first below the page's own. */
function withHeadingsFrom(tokens: readonly Token[]): Token[] {
  const depths = tokens
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ depth }) => depth);
  const above = Math.min(...depths) - 1;
  return tokens.map((token) =>
    token.type === 'heading' ? { ...token, depth: (token as Tokens.Heading).depth - above } : token,
  );
}

const blocks = (tokens: readonly Token[] = []): ReactNode[] =>
  tokens.map((token, index) => <Block key={index} token={token} />);

const inline = (tokens: readonly Token[] = []): ReactNode[] =>
  tokens.map((token, index) => <Inline key={index} token={token} />);

function Block({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return <Heading token={token as Tokens.Heading} />;
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'list':
      return <List token={token as Tokens.List} />;
    case 'code':
      return (
        <pre className="mono" tabIndex={0}>
          {(token as Tokens.Code).text}
        </pre>
      );
    case 'blockquote':
      return <blockquote>{blocks(token.tokens)}</blockquote>;
    case 'table':
      return <Table token={token as Tokens.Table} />;
    case 'hr':
      return <hr />;
    case 'text':
      return <>{'tokens' in token && token.tokens ? inline(token.tokens) : (token as Tokens.Text).text}</>;
    default:
      return <p>{token.raw}</p>;
  }
}

/** Two levels are the page's own. */
function Heading({ token: { depth, tokens } }: { token: Tokens.Heading }) {
  const Level = `h${Math.min(6, depth + 2)}` as 'h3' | 'h4' | 'h5' | 'h6';
  return <Level data-depth={depth}>{inline(tokens)}</Level>;
}

function List({ token: { ordered, start, items } }: { token: Tokens.List }) {
  const content = items.map((item, index) => (
    <li key={index}>
      {item.task && (
        <input type="checkbox" checked={item.checked === true} readOnly aria-hidden tabIndex={-1} />
      )}
      {blocks(item.tokens)}
    </li>
  ));
  return ordered ? <ol start={start === '' ? 1 : start}>{content}</ol> : <ul>{content}</ul>;
}

function Table({ token: { header, rows } }: { token: Tokens.Table }) {
  return (
    <div className="wide" tabIndex={0} role="region">
      <table>
        <thead>
          <tr>
            {header.map(({ tokens }, index) => (
              <th key={index} scope="col">
                {inline(tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ tokens }, index) => (
                <td key={index}>{inline(tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inline({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'del':
      return <del>{inline(token.tokens)}</del>;
    case 'codespan':
      return <code className="mono">{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <SafeLink href={(token as Tokens.Link).href}>{inline(token.tokens)}</SafeLink>;
    case 'image':
      return (
        <SafeLink href={(token as Tokens.Image).href}>{(token as Tokens.Image).text || token.raw}</SafeLink>
      );
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inline(token.tokens) : (token as Tokens.Text).text;
    default:
      return token.raw;
  }
}

/** A link to a page; anything else, `javascript:` above all, is its text. */
function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(https?|mailto):/i.test(href)) return <span title={href}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
