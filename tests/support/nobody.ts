import { readFileSync } from 'node:fs';

const isRoot = process.getuid?.() === 0;

/** Bit of CAP_DAC_READ_SEARCH in the capability sets of /proc/self/status. */
const READ_SEARCH = 1n << 2n;

/**
 * A command run by somebody who may not write what is root's. It may still read everything, so that a checkout below a
 * folder of mode 700 serves too; where that right is not to be had, the checkout must be readable for all. setpriv
 * becomes the command itself, so that signals meet it and not a parent. Who is not root already is nobody.
 */
export const asNobody = (command: string[]): string[] =>
  isRoot
    ? [
        'setpriv',
        ...['--reuid=65534', '--regid=65534', '--clear-groups'],
        ...(mayHandOnReading() ? ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'] : []),
        ...command,
      ]
    : command;

function mayHandOnReading(): boolean {
  const permitted = /^CapPrm:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return permitted !== undefined && (BigInt(`0x${permitted}`) & READ_SEARCH) !== 0n;
}
