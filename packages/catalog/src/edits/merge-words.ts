import type { CodeMeaning, Column } from '../table';
import { codeMeanings } from '../words';
import type { MarkdownWords } from './read-markdown';

/** A changed file, read before and after. */
export interface Change<T> {
  file: string;
  before: T;
  now: T;
}

/** A thing that both files of a table tell; null: not changed there. `first` is the file that decides. */
export interface Merged {
  what: string;
  first: string | null;
  second: string | null;
  decides: string;
}

/** The person's word, or null where neither file was changed; a warning where the two disagree. */
export function mergeWords({ what, first, second, decides }: Merged, warnings: string[]): string | null {
  if (first !== null && second !== null && first !== second) {
    warnings.push(`${what}在.ddl和_detail.md中都被修改且不一致，以${decides}为准: ${first}`);
  }
  return first ?? second;
}

/** The meanings of a column's values that a person changed in the Markdown; null: not changed there. */
export function mergeMeanings(
  column: Column,
  { file, before, now }: Change<MarkdownWords>,
  inDdl: boolean,
  warnings: string[],
): CodeMeaning[] | null {
  const text = (meanings: readonly CodeMeaning[]) =>
    meanings.map(({ code, label }) => `${code}=${label}`).join('、');
  const [old, current] = [before.meanings.get(column.name) ?? [], now.meanings.get(column.name) ?? []];
  if (text(old) === text(current)) return null;
  if (inDdl && text(codeMeanings(column)) !== text(current)) {
    warnings.push(
      `列 ${column.name} 的取值含义在.ddl和_detail.md中都被修改，以${file}为准: ${text(current)}`,
    );
  }
  return current;
}
