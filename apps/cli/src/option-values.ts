import { InvalidArgumentError } from 'commander';

/** A whole number between two. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };

/** Names, separated by commas; said again, they add up. */
export const names = (text: string, before: string[] = []): string[] => {
  const given = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (given.length === 0) throw new InvalidArgumentError('It takes names, separated by commas.');
  return [...before, ...given];
};
