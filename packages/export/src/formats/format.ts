import type { ExportDatabase, ExportPair } from '../pair';
import type { ExportSettings } from '../settings';

/** How examples make a file. */
export interface Frame {
  ending: string;
  mediaType: string;
  opening: (file: {
    databases: readonly ExportDatabase[];
    settings: ExportSettings;
    isMain: boolean;
  }) => Iterable<string>;
  /** `at`: how many stand before it. */
  example: (text: string, at: number) => string;
  /** `count`: how many there are. */
  closing: (count: number) => string;
}

/** One format for pairs: what it makes of a pair, and how that makes a file. Most make one example of it, some several, or none of those that `reasonAgainst` names. */
export interface Format {
  frame: Frame;
  /** Why the format has no example of a pair; absent: it has one of each. */
  reasonAgainst?: (pair: ExportPair) => 'nothing_refused' | null;
  examples: (pair: ExportPair, settings: ExportSettings, at: number) => string[];
}

/**
 * A value as JSON on one line, for every reader: those characters are ends of lines to some (`str.splitlines`), and signs that
 * turn the direction of writing would show a text other than the one that is there.
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const jsonLines: Frame = {
  ending: 'jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  opening: () => [],
  example: (text) => `${text}\n`,
  closing: () => '',
};

export const jsonArray: Frame = {
  ending: 'json',
  mediaType: 'application/json; charset=utf-8',
  opening: () => ['['],
  example: (text, at) => `${at === 0 ? '' : ','}\n${text}`,
  closing: (count) => (count === 0 ? ']\n' : '\n]\n'),
};
