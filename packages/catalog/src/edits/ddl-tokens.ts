/** A piece of SQL text as far as DDL files need it. */
export interface Token {
  kind: 'word' | 'quoted' | 'string' | 'comment' | 'mark';
  /** Words in lower case where they are ASCII, quoted names and strings without their quotes, comments without their signs. */
  text: string;
  /** As it stands in the file. */
  raw: string;
  line: number;
}

const FORMS: [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['comment', /--[^\n]*/y],
  ['comment', /\/\*[\s\S]*?\*\//y],
  ['string', /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y],
  ['string', /(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*'/y],
  ['string', /(\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)[\s\S]*?\1/y],
  ['quoted', /"(?:[^"]|"")*"/y],
  ['word', /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ['word', /\d+(?:\.\d+)?/y],
  ['mark', /[^"'\s]/y],
];

/** SQL cut into tokens; null where a quote or comment never ends. */
export function ddlTokens(sql: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  while (at < sql.length) {
    const found = match(sql, at);
    if (!found || (found.raw === '/' && sql.startsWith('/*', at))) return null;
    if (found.kind !== 'space') {
      tokens.push({ kind: found.kind, raw: found.raw, text: meaning(found.kind, found.raw), line });
    }
    at += found.raw.length;
    line += found.raw.split('\n').length - 1;
  }
  return tokens;
}

function match(sql: string, at: number) {
  for (const [kind, form] of FORMS) {
    form.lastIndex = at;
    const raw = form.exec(sql)?.[0];
    if (raw !== undefined) return { kind, raw };
  }
  return null;
}

function meaning(kind: Token['kind'], raw: string): string {
  if (kind === 'quoted') return raw.slice(1, -1).replaceAll('""', '"');
  if (kind === 'word') return raw.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (kind === 'comment') return raw.replace(/^--+\s?|^\/\*+|\*+\/$/g, '').trim();
  if (kind !== 'string') return raw;
  const body = raw.startsWith('$')
    ? raw.replace(/^\$[^$]*\$|\$[^$]*\$$/g, '')
    : raw.replace(/^[^']*'|'$/g, '');
  const unquoted = raw.startsWith('$') ? body : body.replaceAll("''", "'");
  return /^e'/i.test(raw) ? unquoted.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1') : unquoted;
}
