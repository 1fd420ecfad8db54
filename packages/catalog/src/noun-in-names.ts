import type { Column, Table } from './table';

/** Fewer names may end alike by chance. */
const LEAST_NAMES = 4;
/** What single rows are told apart by behind the noun: 水站12, 货架A-3, 仓库（东）. */
const NUMBERING = /(?:[（(][^（）()]{1,4}[)）]|[\dA-Za-z０-９#\-_.]号?)$/u;
const LONGEST_NUMBERING = 6;
const NOUN = /^\p{Script=Han}{2,6}$/u;

/**
 * What the table's rows are by their own names, where nobody has said: 青岭水站3, 云湾水站17, … are 水站. The names stand in a
 * column that is nearly unique and not masked; all its samples must end in the same word of two to six signs.
 */
export function nounInNames({
  columns,
  row_estimate: rows,
}: Pick<Table, 'columns' | 'row_estimate'>): string {
  const names = columns.filter(
    ({ type_class, masking, samples, statistics }) =>
      type_class === 'text' &&
      masking === null &&
      samples.length >= LEAST_NAMES &&
      statistics !== null &&
      statistics.null_share < 0.05 &&
      statistics.distinct >= (rows ?? Infinity) * 0.8,
  );
  return names.map(nounOf).find((noun) => noun !== '') ?? '';
}

/** Piece by piece from the end. */
function withoutNumbering(name: string): string {
  let end = name.length;
  for (let found = true; found;) {
    const piece = NUMBERING.exec(name.slice(Math.max(0, end - LONGEST_NUMBERING), end))?.[0] ?? '';
    found = piece !== '';
    end -= piece.length;
  }
  return name.slice(0, end);
}

function nounOf({ samples }: Pick<Column, 'samples'>): string {
  const names = samples.map(withoutNumbering);
  const [first = ''] = names;
  // Each name must say more than the noun, or the noun is a name.
  const shortest = Math.min(...names.map((name) => name.length)) - 1;
  const lengths = Array.from({ length: Math.max(0, shortest) }, (_, at) => shortest - at);
  const tails = lengths.map((length) => first.slice(-length));
  const shared = tails.find((tail) => names.every((name) => name.endsWith(tail))) ?? '';
  const noun = shared.replace(/^(股份)?有限(责任)?(?=公司)/, '');
  // 体育馆1号点: what stands behind a number goes on with it.
  return NOUN.test(noun) && !/^[号楼层栋座期区]/u.test(noun) ? noun : '';
}
