/** The nonce that the service gave this page, for styles made by scripts. */
export const pageNonce = (): string | undefined =>
  document.querySelector<HTMLElement>('script[nonce]')?.nonce;
