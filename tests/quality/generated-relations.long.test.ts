import { columnRoles } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import Table from 'cli-table3';
import { addScores, precision, readCatalogOf, recall, relationText, type Score } from './measure-relations';
import { buildSchema } from './schema-generator/build-schema';
import { generateSchema } from './schema-generator/generate-schema';
import { KEY_STYLES, type KeyStyle } from './schema-generator/key-styles';
import type { PlannedRelation, PlannedSchema } from './schema-generator/schema-plan';

/**
 * One schema without keys and one with some for each style; `SCHEMA_SEEDS=101,102,103 npx jest tests/quality/generated`
 * measures on others.
 */
const SEEDS = (process.env['SCHEMA_SEEDS'] ?? '1,2').split(',').map(Number);

interface Measured {
  relations: Score;
  /** Undeclared relations whose column says nothing of the target: only telling values can show them. */
  silent: Score;
  declared: { wanted: number; found: number };
  softDelete: { wanted: number; found: number; wrong: number };
  roles: { asked: number; wrong: string[] };
  missed: string[];
  wrong: string[];
}

const textOf = ({ from, to }: Pick<PlannedRelation, 'from' | 'to'>) =>
  `public.${from.table}.${from.column} -> public.${to.table}.${to.column}`;

const measured = new Map<KeyStyle, Measured[]>();

async function measure(schema: PlannedSchema): Promise<Measured> {
  const { url, drop } = await buildSchema(schema);
  try {
    const catalog = await readCatalogOf(url, { language: schema.language });
    expect(catalog.tables.map(fullName).sort()).toEqual(
      schema.tables.map(({ name }) => `public.${name}`).sort(),
    );
    const wanted = schema.relations.filter(({ isDeclared }) => !isDeclared);
    const texts = new Set(wanted.map(textOf));
    const implied = new Set(schema.implied.map(textOf));
    const found = new Map(
      catalog.relations
        .filter(({ source }) => source === 'inferred')
        .map((one) => [relationText(one), one.evidence]),
    );
    for (const text of implied) found.delete(text);
    const wrong = [...found].filter(([text]) => !texts.has(text));
    const declared = new Set(
      catalog.relations.filter(({ source }) => source === 'declared').map(relationText),
    );
    const silent = wanted.filter(({ said }) => said === 'alias').map(textOf);
    const right = silent.filter((text) => found.has(text)).length;
    return {
      relations: { wanted: wanted.length, found: found.size, right: found.size - wrong.length },
      silent: { wanted: silent.length, found: right, right },
      declared: {
        wanted: schema.relations.length - wanted.length,
        found: schema.relations.filter((one) => one.isDeclared && declared.has(textOf(one))).length,
      },
      ...measureRoles(schema, columnRoles(catalog)),
      missed: wanted.filter((one) => !found.has(textOf(one))).map((one) => `${one.said}: ${textOf(one)}`),
      wrong: wrong.map(([text, evidence]) => `${text} (${evidence})`),
    };
  } finally {
    await drop();
  }
}

/** Roles of columns that are neither key nor reference; `unknown` is honest and not counted as wrong. */
function measureRoles(
  { tables }: PlannedSchema,
  roles: ReturnType<typeof columnRoles>,
): Pick<Measured, 'softDelete' | 'roles'> {
  const softDelete = { wanted: 0, found: 0, wrong: 0 };
  const wrong: string[] = [];
  let asked = 0;
  for (const table of tables) {
    for (const { name, role: wanted, live } of table.columns) {
      const role = roles.get(`public.${table.name}`)?.get(name);
      const isMark = role?.role === 'soft_delete';
      if (wanted === 'soft_delete') {
        softDelete.wanted += 1;
        if (isMark && (role?.live ?? null) === live) softDelete.found += 1;
      } else if (isMark) softDelete.wrong += 1;
      if (wanted === 'key' || wanted === 'reference' || wanted === 'soft_delete') continue;
      asked += 1;
      if (role && role.role !== 'unknown' && !wanted.split('|').includes(role.role))
        wrong.push(`${table.name}.${name}: ${role.role}, not ${wanted}`);
    }
  }
  return { softDelete, roles: { asked, wrong } };
}

test.each(KEY_STYLES)(
  '%s: declared relations all, undeclared ones with precision 0.95 and recall 0.8',
  async (style) => {
    const results: Measured[] = [];
    for (const seed of SEEDS) results.push(await measure(generateSchema(seed, style)));
    measured.set(style, results);
    const score = addScores(results.map(({ relations }) => relations));
    expect(score.wanted).toBeGreaterThan(0);
    for (const { declared } of results) expect(declared.found).toBe(declared.wanted);
    const lists = {
      wrong: results.flatMap(({ wrong }) => wrong),
      missed: results.flatMap(({ missed }) => missed),
    };
    expect({ ...lists, enough: precision(score) >= 0.95 && recall(score) >= 0.8 }).toEqual({
      ...lists,
      enough: true,
    });
  },
);

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));

afterAll(() => {
  const table = new Table({
    head: [
      'key style',
      'undeclared',
      'precision',
      'recall',
      'without a word',
      'declared',
      'soft delete',
      'roles wrong',
    ],
    style: { head: [], border: [] },
  });
  const details: string[] = [];
  for (const [style, results] of measured) {
    const total = addScores(results.map(({ relations }) => relations));
    const silent = addScores(results.map((one) => one.silent));
    const sum = (of: (one: Measured) => number) => results.reduce((all, one) => all + of(one), 0);
    table.push([
      style,
      total.wanted,
      share(total.right, total.found),
      share(total.right, total.wanted),
      `${silent.right} of ${silent.wanted}`,
      `${sum(({ declared }) => declared.found)} of ${sum(({ declared }) => declared.wanted)}`,
      `${sum(({ softDelete }) => softDelete.found)} of ${sum(({ softDelete }) => softDelete.wanted)}, ${sum(({ softDelete }) => softDelete.wrong)} wrong`,
      `${sum(({ roles }) => roles.wrong.length)} of ${sum(({ roles }) => roles.asked)}`,
    ]);
    details.push(
      ...results.flatMap(({ missed, wrong, roles }) => [
        ...missed.map((text) => `missed ${text}`),
        ...wrong.map((text) => `wrong  ${text}`),
        ...(process.env['SCHEMA_SEEDS'] ? roles.wrong.map((text) => `role   ${text}`) : []),
      ]),
    );
  }
  console.log(
    [
      `Relations and roles on generated schemas, seeds ${SEEDS.join(', ')}`,
      table.toString(),
      ...details,
    ].join('\n'),
  );
});
