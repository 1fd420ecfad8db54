/** The nonce that the service gave this page, for styles made by scripts. */
export const pageNonce = (): string | undefined =>
  document.querySelector<HTMLElement>('script[nonce]')?.nonce;

/**
 * Ant Design writes a few styles (the width of scrollbars, a page held still below a dialog) without the nonce that it is
 * given; under this page's policy they would count for nothing. So every style that a script of ours makes has it.
 */
export function giveStylesNonce(): void {
  const nonce = pageNonce();
  if (!nonce) return;
  const create = document.createElement.bind(document) as (...args: unknown[]) => HTMLElement;
  document.createElement = ((...args: unknown[]) => {
    const element = create(...args);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
