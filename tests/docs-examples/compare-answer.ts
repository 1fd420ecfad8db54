import type { ShownNames } from './shown-names';

/**
 * Numbers that another run, another machine or a better writer changes: only that they are numbers is compared. All
 * others are equal. Texts are equal but for times, ids, sizes and numbers in them.
 */
const VARYING_NUMBERS = new RegExp(
  [
    '(size|duration|_time|score|_rows|_lines|_number|_bytes|_tokens)$',
    '^(row_count|rows_(restored|removed)|rows|total|total_count|current_total_count|total_(files|pages))$',
    '^(deleted_files_count|total_records_(before|after)|duplicates_(to_remove|removed)|duplicate_groups_total)$',
    '^((original|valid|invalid)_sql_count|success_rate|total_questions|calls|cached|replaced)$',
    '^(sql|ddl|documentation|error_sql)$',
  ].join('|'),
);

/** Where a shown answer is not what came back: one line for each difference, with its path. */
export function compareAnswer(shown: unknown, real: unknown, names: ShownNames, path = ''): string[] {
  if (Array.isArray(shown)) return compareLists(shown, real, names, path);
  if (isObject(shown)) {
    if (!isObject(real)) return [differs(path, shown, real)];
    return Object.entries(shown).flatMap(([key, value]) =>
      key in real
        ? compareAnswer(value, real[key], names, path ? `${path}.${key}` : key)
        : [`${path ? `${path}.` : ''}${key} is not in the answer`],
    );
  }
  const isSame =
    typeof shown === 'string' && typeof real === 'string'
      ? names.matches(shown, real)
      : typeof shown === 'number' && VARYING_NUMBERS.test(lastKey(path))
        ? typeof real === 'number'
        : shown === real;
  return isSame ? [] : [differs(path, shown, real)];
}

/** Where `...` stands among the shown elements, others may; the shown ones come in this order. */
function compareLists(shown: unknown[], real: unknown, names: ShownNames, path: string): string[] {
  if (!Array.isArray(real)) return [differs(path, shown, real)];
  if (!shown.includes(GAP)) {
    if (shown.length !== real.length)
      return [`${path} has ${real.length} elements, the guide shows ${shown.length}`];
    return shown.flatMap((one, at) => compareAnswer(one, real[at], names, `${path}[${at}]`));
  }
  let next = 0;
  return shown.flatMap((one, at) => {
    if (one === GAP) return [];
    const found = real.findIndex(
      (each, index) =>
        index >= next && names.tentatively(() => compareAnswer(one, each, names, path).length === 0),
    );
    if (found < 0) return [`${path}[${at}] is not in the answer: ${brief(one)}`];
    next = found + 1;
    return [];
  });
}

/** Where shown lines do not come back in this order; each may be abbreviated by `…`. */
export function compareLines(shown: string, real: string, names: ShownNames): string[] {
  const lines = real.split('\n').map((line) => line.trimEnd());
  let next = 0;
  return shown.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.trim() === '…') return [];
    const found = lines.findIndex((each, at) => at >= next && names.matches(line.trimEnd(), each));
    if (found < 0) return [`the answer has no line: ${line}`];
    next = found + 1;
    return [];
  });
}

const GAP = '...';

/** JSON in which `...` stands for fields or elements that are left out. */
export function parseAbbreviated(text: string): unknown {
  const stack: string[] = [];
  let json = '';
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"|\.\.\.,?|[^]/g)) {
    if (piece === '{' || piece === '[') stack.push(piece);
    if (piece === '}' || piece === ']') {
      stack.pop();
      json = json.replace(/,\s*$/, '');
    }
    if (!piece.startsWith(GAP)) json += piece;
    else if (stack.at(-1) === '[') json += /[[,]\s*$/.test(json) ? `"${GAP}",` : `,"${GAP}",`;
  }
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`the shown answer is not JSON: ${text}`, { cause: error });
  }
}

const lastKey = (path: string) => path.slice(path.lastIndexOf('.') + 1);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 300);
const differs = (path: string, shown: unknown, real: unknown) =>
  `${path || 'the answer'}: the guide shows ${brief(shown)}, the service says ${brief(real)}`;
