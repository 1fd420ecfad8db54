import { walk } from '@pairsmith/sql';

/**
 * Whether there is something in a tree of which a plan has a part more than once: the operand of `CASE x WHEN …`, what is
 * compared with each element or row, what stands BETWEEN SYMMETRIC. Such a tree is not repeated itself: a plan would double
 * with every level.
 */
export function repeatsAnything(node: unknown): boolean {
  for (const { type, fields } of walk([node])) {
    if (type === 'CaseExpr' && fields['arg']) return true;
    if (type === 'A_Expr' && /_SYM$|_OP_(ANY|ALL)$/.test(String(fields['kind']))) return true;
    if (type === 'SubLink' && /^(ANY|ALL)_/.test(String(fields['subLinkType'])) && fields['operName'])
      return true;
  }
  return false;
}
