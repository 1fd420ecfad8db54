import Ajv, { type ValidateFunction } from 'ajv/dist/2020';

/*
 * What each format asks for, written from its public description; the source and the version that was read stand with it.
 * Closed, so that a field that nobody described is found too.
 */

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: { type: 'string' } };
const closed = (properties: Record<string, unknown>, optional: string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const message = (role: string) => closed({ role: { const: role }, content: text });

/** OpenAI, “Supervised fine-tuning”, chat format (guide of 2025; the checks of the cookbook's chat_finetuning_data_prep, 2023-08-22). */
export const openaiChat = closed({
  messages: {
    type: 'array',
    prefixItems: [message('system'), message('user'), message('assistant')],
    items: false,
    minItems: 3,
  },
});

/** Stanford Alpaca, README “Data Release” (alpaca_data.json, 2023-03); as LLaMA-Factory's data/README reads it. */
export const alpaca = {
  type: 'array',
  items: closed({ instruction: text, input: { type: 'string' }, output: text }),
};

/** ShareGPT as FastChat trains on it (docs/training.md, v0.2.36) and LLaMA-Factory's data/README, with its `system` column. */
export const shareGpt = {
  type: 'array',
  items: closed({
    id: text,
    system: text,
    conversations: {
      type: 'array',
      prefixItems: [
        closed({ from: { const: 'human' }, value: text }),
        closed({ from: { const: 'gpt' }, value: text }),
      ],
      items: false,
      minItems: 2,
    },
  }),
};

/** Spider, taoyds/spider README “Data Content and Format” (2020-06-07), but for `sql`, its own parse tree. */
export const spider = {
  type: 'array',
  items: closed({
    ...{ db_id: text, query: text, query_toks: texts, query_toks_no_value: texts },
    ...{ question: text, question_toks: texts },
  }),
};

/** Spider, the same README, “Tables”; BIRD's `primary_keys` may hold lists (dev_tables.json, 2024-06-27). */
const place = { type: 'integer', minimum: 1 };
export const tables = {
  type: 'array',
  items: closed({
    ...{ db_id: text, table_names_original: texts, table_names: texts },
    column_names_original: { $ref: '#/$defs/columns' },
    column_names: { $ref: '#/$defs/columns' },
    column_types: { type: 'array', items: { enum: ['text', 'number', 'time', 'boolean', 'others'] } },
    primary_keys: { type: 'array', items: { anyOf: [place, { type: 'array', items: place }] } },
    foreign_keys: { type: 'array', items: { type: 'array', items: place, minItems: 2, maxItems: 2 } },
  }),
  $defs: {
    columns: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'array',
        prefixItems: [{ type: 'integer', minimum: -1 }, text],
        items: false,
        minItems: 2,
      },
    },
  },
};

/** BIRD, dev.json (2024-06-27): question_id, db_id, question, evidence, SQL, difficulty. */
export const bird = {
  type: 'array',
  items: closed({
    question_id: { type: 'integer', minimum: 0 },
    ...{ db_id: text, question: text, evidence: { type: 'string' }, SQL: text },
    difficulty: { enum: ['simple', 'moderate', 'challenging'] },
  }),
};

/** TRL 0.24, “Dataset formats and types”: preference, conversational, with an explicit prompt. */
export const trlPreference = closed({
  prompt: { type: 'array', prefixItems: [message('system'), message('user')], items: false, minItems: 2 },
  chosen: { type: 'array', items: message('assistant'), minItems: 1, maxItems: 1 },
  rejected: { type: 'array', items: message('assistant'), minItems: 1, maxItems: 1 },
});

/** WrenAI, core/wren-mdl/mdl.schema.json as of 2026: the parts that are written here. */
const properties = { type: 'object', additionalProperties: { type: 'string' } };
const expression = closed({ name: text, expression: text, type: text });
export const wrenMdl = closed({
  $schema: { const: 'https://raw.githubusercontent.com/Canner/WrenAI/main/wren-mdl/mdl.schema.json' },
  ...{ catalog: text, schema: text, dataSource: { const: 'POSTGRES' } },
  models: {
    type: 'array',
    items: closed(
      {
        name: text,
        tableReference: closed({ catalog: text, schema: text, table: text }, ['catalog', 'schema']),
        columns: {
          type: 'array',
          items: closed(
            {
              ...{ name: text, type: text, isCalculated: { type: 'boolean' }, notNull: { type: 'boolean' } },
              ...{ expression: text, relationship: text, properties },
            },
            ['expression', 'relationship'],
          ),
        },
        ...{ primaryKey: text, properties },
      },
      ['primaryKey'],
    ),
  },
  relationships: {
    type: 'array',
    items: closed({
      name: text,
      models: { type: 'array', items: text, minItems: 2, maxItems: 2 },
      joinType: { enum: ['ONE_TO_ONE', 'ONE_TO_MANY', 'MANY_TO_ONE', 'MANY_TO_MANY'] },
      ...{ condition: text, properties },
    }),
  },
  cubes: {
    type: 'array',
    items: closed({
      ...{ name: text, baseObject: text, measures: { type: 'array', items: expression, minItems: 1 } },
      ...{ dimensions: { type: 'array', items: expression } },
      ...{ timeDimensions: { type: 'array', items: expression } },
    }),
  },
  views: { type: 'array', items: closed({ name: text, statement: text, properties }) },
});

/** Snowflake, “Cortex Analyst semantic model specification” and “YAML specification for semantic views”, as of 2025. */
const NAME = { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_$]*$' };
const logical = {
  ...{ name: NAME, synonyms: texts, description: text, expr: text, sample_values: texts },
  data_type: {
    enum: ['NUMBER', 'BOOLEAN', 'DATE', 'TIMESTAMP', 'TIME', 'VARIANT', 'ARRAY', 'BINARY', 'TEXT'],
  },
};
const SAYS_NOTHING = ['synonyms', 'description', 'sample_values'];
export const cortexAnalyst = closed(
  {
    ...{ name: NAME, description: text },
    tables: {
      type: 'array',
      items: closed(
        {
          ...{ name: NAME, synonyms: texts, description: text },
          base_table: closed({ database: text, schema: text, table: text }),
          primary_key: closed({ columns: { type: 'array', items: NAME, minItems: 1 } }),
          dimensions: {
            type: 'array',
            items: closed({ ...logical, unique: { type: 'boolean' }, is_enum: { const: true } }, [
              ...SAYS_NOTHING,
              'is_enum',
            ]),
          },
          time_dimensions: { type: 'array', items: closed(logical, SAYS_NOTHING) },
          facts: { type: 'array', items: closed(logical, SAYS_NOTHING) },
          metrics: {
            type: 'array',
            items: closed({ name: NAME, description: text, expr: text }, ['description']),
          },
        },
        ['synonyms', 'description', 'primary_key', 'dimensions', 'time_dimensions', 'facts', 'metrics'],
      ),
    },
    relationships: {
      type: 'array',
      items: closed({
        ...{ name: NAME, left_table: NAME, right_table: NAME },
        relationship_columns: {
          type: 'array',
          items: closed({ left_column: NAME, right_column: NAME }),
          minItems: 1,
        },
        join_type: { enum: ['left_outer', 'inner'] },
        relationship_type: { enum: ['many_to_one', 'one_to_one'] },
      }),
    },
    verified_queries: { type: 'array', items: closed({ name: NAME, question: text, sql: text }) },
  },
  ['description', 'relationships', 'verified_queries'],
);

/** dbt 1.10.5 and later: “Source properties”, “Data tests”, “arguments”. */
const dataTest = {
  anyOf: [
    { enum: ['unique', 'not_null'] },
    closed({ accepted_values: closed({ arguments: closed({ values: texts }) }) }),
    closed({ relationships: closed({ arguments: closed({ to: text, field: text }) }) }),
  ],
};
const dbtColumn = closed(
  {
    ...{ name: text, description: text, data_type: text, quote: { const: true } },
    data_tests: { type: 'array', items: dataTest },
  },
  ['description', 'quote', 'data_tests'],
);
export const dbtSchema = closed({
  version: { const: 2 },
  sources: {
    type: 'array',
    items: closed(
      {
        ...{ name: NAME, database: text, schema: text, description: text },
        tables: {
          type: 'array',
          items: closed(
            {
              ...{ name: NAME, identifier: text, description: text },
              columns: { type: 'array', items: dbtColumn },
            },
            ['identifier', 'description'],
          ),
        },
      },
      ['description'],
    ),
  },
});

const ajv = new Ajv({ allErrors: true, strictTuples: false, strictTypes: false });
const compiled = new Map<object, ValidateFunction>();

/** What a schema has against a value; null: nothing. */
export function problemWith(schema: object, value: unknown): string | null {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}
