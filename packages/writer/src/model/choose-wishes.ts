import { type Catalog, relationEnds, relationName, type Relation, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { DIFFICULTIES, SQL_TRAITS, type Difficulty, type SqlTrait } from '@pairsmith/sql';
import { gradeCell, traitCell } from '../builtin/coverage';
import { QUESTION_STYLES, type QuestionStyle } from '../writer';
import { styleCell, type CellCounts } from './coverage-so-far';

/** What one more pair is to fill of the coverage map. */
export interface Wish {
  /** `public.t`, or a relation by its name. */
  about: string;
  shape: SqlTrait;
  difficulty: Difficulty;
  style: QuestionStyle;
}

export interface WishFor {
  catalog: Pick<Catalog, 'relations'>;
  /** That the prompt shows; the theme's own first. */
  tables: readonly Table[];
  /** Of them, the theme's own. */
  own: ReadonlySet<string>;
  /** What is filled as far as this theme is told. */
  filled: CellCounts;
  count: number;
  /** The theme's place: themes that are asked at the same time begin at different cells. */
  at: number;
}

/**
 * For each pair the cells of the map that are emptiest: which table or relation, which shape, grade and style. As in the
 * built-in writer no cell is filled by stacking clauses: shapes that the tables cannot have are not wished for.
 */
export function chooseWishes({ catalog, tables, own, filled, count, at }: WishFor): Wish[] {
  const relations = relationsAmong(catalog, tables).filter((one) =>
    relationEnds(one).some((name) => own.has(name)),
  );
  const subjects = tables
    .filter((table) => own.has(fullName(table)) && table.row_estimate !== 0)
    .map(fullName);
  const joins = relations.map(relationName);
  const shapes = possibleShapes(
    tables.filter((table) => own.has(fullName(table))),
    relations,
  );
  const counts = new Map(filled);
  const emptiest = <T extends string>(words: readonly T[], cellOf: (word: T) => string, from = 0): T => {
    const turned = [...words.slice(from % words.length), ...words.slice(0, from % words.length)];
    return turned.reduce((best, word) =>
      (counts.get(cellOf(word)) ?? 0) < (counts.get(cellOf(best)) ?? 0) ? word : best,
    );
  };
  const take = (...cells: string[]): void => {
    for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  };
  const offset = at * count;
  const cellOfAbout = (about: string): string =>
    joins.includes(about) ? `relation ${about}` : `table ${about}`;
  return Array.from({ length: subjects.length > 0 ? count : 0 }, (_, nth): Wish => {
    const shape = emptiest(shapes, traitCell, offset);
    const needsJoin = JOINING.has(shape) && joins.length > 0;
    const places = needsJoin ? joins : [...subjects, ...joins];
    const about = emptiest(places, cellOfAbout);
    const isJoined = joins.includes(about);
    const difficulty = emptiest(gradesFor(shape, isJoined), gradeCell, offset);
    const style = emptiest(QUESTION_STYLES, styleCell, offset + nth);
    const ends = isJoined ? relationEnds(relations[joins.indexOf(about)]!) : [about];
    take(traitCell(shape), gradeCell(difficulty), styleCell(style));
    take(...(isJoined ? [cellOfAbout(about)] : []), ...ends.map((name) => `table ${name}`));
    return { about, shape, difficulty, style };
  });
}

const relationsAmong = ({ relations }: Pick<Catalog, 'relations'>, tables: readonly Table[]): Relation[] => {
  const names = new Set(tables.map(fullName));
  return relations.filter((relation) => relationEnds(relation).every((name) => names.has(name)));
};

const JOINING: ReadonlySet<SqlTrait> = new Set(['join_2', 'join_3', 'exists']);

/** Shapes that queries on these tables can have at all. */
function possibleShapes(tables: readonly Table[], relations: readonly Relation[]): SqlTrait[] {
  const columns = tables.flatMap((table) => table.columns);
  const has = (holds: (column: Table['columns'][number]) => boolean): boolean => columns.some(holds);
  const isDate = has(({ type }) => /^(date|timestamp)/.test(type));
  const isNumber = has(({ type }) => /^(smallint|int|bigint|numeric|real|double|money)/.test(type));
  const possible: Partial<Record<SqlTrait, boolean>> = {
    join_2: relations.length > 0,
    exists: relations.length > 0,
    join_3: relations.length > 1,
    date_bucket: isDate,
    date_range: isDate,
    range: isNumber,
    null_handling: has(({ nullable }) => nullable),
  };
  return SQL_TRAITS.filter((shape) => possible[shape] ?? true);
}

/** Shapes that are worth two points of `difficultyOf` and more, and so are not easy. */
const NOT_EASY: ReadonlySet<SqlTrait> = new Set([
  ...(['having', 'join_3', 'subquery', 'exists', 'cte', 'window', 'set_operation'] as const),
]);

const gradesFor = (shape: SqlTrait, isJoined: boolean): readonly Difficulty[] =>
  DIFFICULTIES.slice(isJoined || NOT_EASY.has(shape) ? 1 : 0);
