/**
 * What a model is asked and answers on average, where nothing is cached; published and measured in
 * docs/decisions/estimate-from-counts.md.
 */
export const AVERAGES = {
  /** Of tables that cannot be looked at. */
  columnsPerTable: 10,
  /** Columns that one question is about. */
  columnsPerDescription: 40,
  /** Questions about a table's words: some are asked again for columns that the answer left out. */
  callsPerDescription: 1.2,
  promptTokensPerDescription: 360,
  promptTokensPerDescribedColumn: 42,
  completionTokensPerDescription: 60,
  completionTokensPerDescribedColumn: 30,
  /** One call plans all themes; its prompt grows with the tables. */
  promptTokensPerPlan: 350,
  promptTokensPerPlannedTable: 45,
  promptTokensPerPlannedColumn: 9,
  completionTokensPerPlannedTheme: 80,
  /** Calls for a theme's questions: some are asked again for what is missing. */
  callsPerTheme: 1.1,
  promptTokensPerTheme: 1_140,
  tablesPerTheme: 4,
  completionTokensPerPair: 80,
  /** A column of the tables that a prompt for SQL shows. */
  promptTokensPerColumn: 45,
  /** Questions that people bring, ten a call, with all tables that have room. */
  questionsPerAnswering: 10,
  promptTokensPerAnswering: 1_000,
  promptTokensPerQuestion: 30,
  /** Queries in use are put into words ten a call; before they were read, their files' length tells about how many there are. */
  queriesPerSaying: 10,
  bytesPerQuery: 300,
  mostQueries: 3_000,
  promptTokensPerSaying: 500,
  promptTokensPerQuery: 150,
  completionTokensPerQuery: 40,
  /** Calls to repair a SQL, spread over all pairs; a good model needs few, a weak one two for every second pair. */
  repairsPerPair: 0.2,
  fewestRepairsPerPair: 0.02,
  mostRepairsPerPair: 1,
  promptTokensPerRepair: 900,
  tablesPerRepair: 5,
  completionTokensPerRepair: 120,
  /** Independent answers: ten questions a call, with all tables that have room. */
  questionsPerJudgement: 10,
  promptTokensPerJudgement: 900,
  mostPromptTokens: 12_000,
  completionTokensPerAnswer: 80,
} as const;

/**
 * What the model in use wrote before, where it was asked often enough to tell; null: the averages stand in. Models differ
 * tenfold in this, those that think most of all.
 */
export interface WrittenOnAverage {
  /** Tokens of a call for a table's words. */
  perDescription: number | null;
  /** Tokens of a call of step 2, for each question that a theme has and for one more. */
  perQuestion: number | null;
}

/** Of a model whose answers nobody has counted. */
export const NEVER_ASKED: WrittenOnAverage = { perDescription: null, perQuestion: null };

/** Calls before which an average is no better than everybody's. */
const CALLS_THAT_TELL = 5;

/** From sums of calls by step. `asked`: calls times one more than their theme's questions. */
export function writtenOnAverage(
  sums: readonly { step: string; calls: number; asked: number; completion_tokens: number }[],
): WrittenOnAverage {
  const of = (step: 'ddl_generation' | 'qa_generation') =>
    sums.find((one) => one.step === step && one.calls >= CALLS_THAT_TELL);
  const [describing, asking] = [of('ddl_generation'), of('qa_generation')];
  return {
    perDescription: describing ? describing.completion_tokens / describing.calls : null,
    perQuestion: asking ? asking.completion_tokens / asking.asked : null,
  };
}

/** What an estimate is made from. */
export interface EstimateCounts {
  tables: number;
  /** Of all tables. */
  columns: number;
  /** Tables that are not known to be empty: themes are about these. */
  filled: { tables: number; columns: number };
  /** What the database does not say itself: the questions about it, and the columns that they are about. */
  toDescribe: { questions: number; columns: number };
  themes: number;
  /** Questions that people brought and that step 2 will ask about. */
  questions: number;
  /** That step 3 and 4 get: those that are there, else those that step 2 is asked for. */
  pairs: number;
  questionsPerTheme: number;
  /** Queries in use that are to be put into words. */
  queries: number;
  /** Null: the built-in writer writes. */
  model: { repairs: boolean } | null;
  written: WrittenOnAverage;
  /** Independent answers to each question. */
  answers: number;
  /** Texts in one embedding request; null: the built-in embedding. */
  embeddingBatch: number | null;
}

/** What the database says of a table without a look at its rows. */
interface Shape {
  columns: number;
  uncommented: number;
  isCommented: boolean;
  isEmpty: boolean;
}

type TableCounts = Pick<EstimateCounts, 'columns' | 'filled' | 'toDescribe'>;

/** Columns of tables, and what of them is to be put into words. */
export function countShapes(shapes: readonly Shape[]): TableCounts {
  const notEmpty = shapes.filter(({ isEmpty }) => !isEmpty);
  const filled = notEmpty.length > 0 ? notEmpty : shapes;
  const open = shapes.filter(({ uncommented, isCommented }) => uncommented > 0 || !isCommented);
  const questionsAbout = ({ uncommented }: Shape): number =>
    Math.max(1, Math.ceil(uncommented / AVERAGES.columnsPerDescription));
  return {
    columns: sum(shapes, ({ columns }) => columns),
    filled: { tables: filled.length, columns: sum(filled, ({ columns }) => columns) },
    toDescribe: {
      questions: sum(open, questionsAbout),
      columns: sum(open, ({ uncommented }) => uncommented),
    },
  };
}

/** Of so many tables that nobody looked at. */
export function averageShapes(tables: number): TableCounts {
  const columns = tables * AVERAGES.columnsPerTable;
  return { columns, filled: { tables, columns }, toDescribe: { questions: tables, columns } };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** What a step is expected to ask of the models. */
export interface StepEstimate {
  llm_calls: number;
  prompt_tokens: number;
  completion_tokens: number;
  embedding_calls: number;
}

export const NOTHING_ASKED: StepEstimate = {
  llm_calls: 0,
  prompt_tokens: 0,
  completion_tokens: 0,
  embedding_calls: 0,
};

/** Words for what has none. */
export function estimateDescribing({
  toDescribe: { questions, columns },
  model,
  written: { perDescription },
}: EstimateCounts): StepEstimate {
  if (!model) return NOTHING_ASKED;
  const calls = Math.ceil(questions * AVERAGES.callsPerDescription);
  const onAverage =
    calls * AVERAGES.completionTokensPerDescription + columns * AVERAGES.completionTokensPerDescribedColumn;
  return chat(
    calls,
    calls * AVERAGES.promptTokensPerDescription + columns * AVERAGES.promptTokensPerDescribedColumn,
    perDescription === null ? onAverage : Math.ceil(calls * perDescription),
  );
}

/** Words for queries in use and the questions that people brought, then one plan of the themes and the questions of each. */
export function estimateAsking(counts: EstimateCounts): StepEstimate {
  const { columns, filled, themes, questions, questionsPerTheme, queries, model, written } = counts;
  if (!model) return NOTHING_ASKED;
  const answering = Math.ceil(questions / AVERAGES.questionsPerAnswering);
  const answeringPrompt = promptWithAllTables(AVERAGES.promptTokensPerAnswering, columns);
  const calls = themes * AVERAGES.callsPerTheme;
  const plan =
    AVERAGES.promptTokensPerPlan +
    filled.tables * AVERAGES.promptTokensPerPlannedTable +
    filled.columns * AVERAGES.promptTokensPerPlannedColumn;
  const theme = AVERAGES.promptTokensPerTheme + tokensOfTables(counts, AVERAGES.tablesPerTheme);
  const answer =
    AVERAGES.completionTokensPerPlannedTheme + questionsPerTheme * AVERAGES.completionTokensPerPair;
  const sayings = Math.ceil(queries / AVERAGES.queriesPerSaying);
  const allCalls = answering + sayings + 1 + Math.ceil(calls);
  const onAverage =
    questions * AVERAGES.completionTokensPerAnswer +
    queries * AVERAGES.completionTokensPerQuery +
    themes * answer;
  return chat(
    allCalls,
    answering * answeringPrompt +
      questions * AVERAGES.promptTokensPerQuestion +
      sayings * AVERAGES.promptTokensPerSaying +
      queries * AVERAGES.promptTokensPerQuery +
      plan +
      Math.ceil(calls * theme),
    written.perQuestion === null
      ? onAverage
      : Math.ceil(allCalls * (1 + questionsPerTheme) * written.perQuestion),
  );
}

/** Repairs of the SQL that fails, then independent answers to all questions. */
export function estimateValidating(counts: EstimateCounts): StepEstimate {
  const { pairs, columns, model, answers } = counts;
  const repairs = model?.repairs ? Math.ceil(pairs * AVERAGES.repairsPerPair) : 0;
  const judgements = answers * Math.ceil(pairs / AVERAGES.questionsPerJudgement);
  return chat(
    repairs + judgements,
    repairs * promptOfRepair(counts) +
      judgements * promptWithAllTables(AVERAGES.promptTokensPerJudgement, columns),
    repairs * AVERAGES.completionTokensPerRepair + answers * pairs * AVERAGES.completionTokensPerAnswer,
  );
}

/** A vector for each pair, each SQL that failed, two documents a table and the overview. */
export function estimateEmbedding({ pairs, tables, embeddingBatch }: EstimateCounts): StepEstimate {
  const texts = pairs + pairs * AVERAGES.repairsPerPair + 2 * tables + 1;
  return { ...NOTHING_ASKED, embedding_calls: embeddingBatch ? Math.ceil(texts / embeddingBatch) : 0 };
}

/** What repairs may take at least and at most: how many pairs fail shows only once they are written. */
export function rangeOfRepairs(counts: EstimateCounts) {
  const { model, pairs } = counts;
  if (!model?.repairs) return undefined;
  const of = (perPair: number) => Math.ceil(pairs * perPair);
  const [min, max] = [of(AVERAGES.fewestRepairsPerPair), of(AVERAGES.mostRepairsPerPair)];
  const each = promptOfRepair(counts) + AVERAGES.completionTokensPerRepair;
  return { llm_calls: { min, max }, tokens: { min: min * each, max: max * each } };
}

/** Of so many tables of average size. */
const tokensOfTables = ({ filled: { tables, columns } }: EstimateCounts, shown: number): number =>
  Math.ceil((columns / Math.max(1, tables)) * Math.min(tables, shown) * AVERAGES.promptTokensPerColumn);

const promptOfRepair = (counts: EstimateCounts): number =>
  AVERAGES.promptTokensPerRepair + tokensOfTables(counts, AVERAGES.tablesPerRepair);

/** All tables, as far as there is room. */
const promptWithAllTables = (rules: number, columns: number): number =>
  Math.min(AVERAGES.mostPromptTokens, rules + columns * AVERAGES.promptTokensPerColumn);

const chat = (llm_calls: number, prompt_tokens: number, completion_tokens: number): StepEstimate => ({
  ...NOTHING_ASKED,
  llm_calls,
  prompt_tokens,
  completion_tokens,
});
