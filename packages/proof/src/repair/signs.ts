import { listOf, openNode, operatorOf, type Fields } from '@pairsmith/sql';

type Nodes = readonly { type: string | null; fields: Fields }[];

/** NOT, and the operators and set operations that say it. */
export const negationsAmong = (nodes: Nodes): number =>
  nodes.filter(
    ({ type, fields }) =>
      (type === 'BoolExpr' && fields['boolop'] === 'NOT_EXPR') ||
      (type === 'A_Expr' && listOf(fields['name']).some(isNegative)) ||
      (type === 'SelectStmt' && fields['op'] === 'SETOP_EXCEPT'),
  ).length;

const isNegative = (name: unknown): boolean =>
  /^(<>|!~~?\*?|NOT .*)$/.test(String((openNode(name)[1] as { sval?: string }).sval ?? ''));

export const directionsAmong = (nodes: Nodes): string =>
  directionsOf(nodes.flatMap(({ type, fields }) => (type === 'A_Expr' ? operatorOf(fields) : [])).join(' '));

/** The same of a text, what is in quotes left out. */
export const negationsIn = (bare: string): number =>
  bare.match(/\bnot\b(?!\s+(?:null|true|false|distinct)\b)|<>|!=|\b(?:except|minus)\b/gi)?.length ?? 0;

export const directionsOf = (bare: string): string => {
  const signs = bare.replace(/<>|->>?|=>/g, ' ');
  const isBetween = /\bbetween\b/i.test(signs);
  return [
    ...(isBetween || signs.includes('<') ? ['less'] : []),
    ...(isBetween || signs.includes('>') ? ['more'] : []),
  ].join();
};
