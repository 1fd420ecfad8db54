/**
 * What a model is asked and answers on average, where nothing is cached; published and measured in
 * docs/decisions/estimate-from-counts.md.
 */
export const AVERAGES = {
  /** Questions about a table's words: some are asked again for columns that the answer left out. */
  callsPerTable: 1.2,
  promptTokensPerTable: 700,
  completionTokensPerTable: 350,
  /** One call plans all themes; its prompt grows with the tables. */
  promptTokensPerPlan: 600,
  promptTokensPerPlannedTable: 110,
  completionTokensPerPlannedTheme: 80,
  /** Calls for a theme's questions: some are asked again for what is missing. */
  callsPerTheme: 1.1,
  promptTokensPerTheme: 2_500,
  completionTokensPerPair: 80,
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
  promptTokensPerRepair: 4_000,
  completionTokensPerRepair: 120,
  /** Independent answers: ten questions a call, with all tables that have room. */
  questionsPerJudgement: 10,
  promptTokensPerJudgement: 900,
  promptTokensPerJudgedTable: 300,
  mostPromptTokensPerJudgement: 12_000,
  completionTokensPerAnswer: 80,
} as const;

/** What an estimate is made from. */
export interface EstimateCounts {
  tables: number;
  themes: number;
  /** That step 3 and 4 get: those that are there, else those that step 2 is asked for. */
  pairs: number;
  questionsPerTheme: number;
  /** Queries in use that are to be put into words. */
  queries: number;
  /** Null: the built-in writer writes. */
  model: { repairs: boolean } | null;
  /** Independent answers to each question. */
  answers: number;
  /** Texts in one embedding request; null: the built-in embedding. */
  embeddingBatch: number | null;
}

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

/** Words for each table. */
export function estimateDescribing({ tables, model }: EstimateCounts): StepEstimate {
  if (!model) return NOTHING_ASKED;
  const calls = Math.ceil(tables * AVERAGES.callsPerTable);
  return chat(calls, calls * AVERAGES.promptTokensPerTable, calls * AVERAGES.completionTokensPerTable);
}

/** One plan of the themes, then the questions of each; before them the words for queries in use. */
export function estimateAsking({
  tables,
  themes,
  questionsPerTheme,
  queries,
  model,
}: EstimateCounts): StepEstimate {
  if (!model) return NOTHING_ASKED;
  const calls = Math.ceil(themes * AVERAGES.callsPerTheme);
  const plan = AVERAGES.promptTokensPerPlan + tables * AVERAGES.promptTokensPerPlannedTable;
  const answer =
    AVERAGES.completionTokensPerPlannedTheme + questionsPerTheme * AVERAGES.completionTokensPerPair;
  const sayings = Math.ceil(queries / AVERAGES.queriesPerSaying);
  return chat(
    1 + calls + sayings,
    plan +
      calls * AVERAGES.promptTokensPerTheme +
      sayings * AVERAGES.promptTokensPerSaying +
      queries * AVERAGES.promptTokensPerQuery,
    themes * answer + queries * AVERAGES.completionTokensPerQuery,
  );
}

/** Repairs of the SQL that fails, then independent answers to all questions. */
export function estimateValidating({ pairs, tables, model, answers }: EstimateCounts): StepEstimate {
  const repairs = model?.repairs ? Math.ceil(pairs * AVERAGES.repairsPerPair) : 0;
  const judgements = answers * Math.ceil(pairs / AVERAGES.questionsPerJudgement);
  const promptTokens = Math.min(
    AVERAGES.mostPromptTokensPerJudgement,
    AVERAGES.promptTokensPerJudgement + tables * AVERAGES.promptTokensPerJudgedTable,
  );
  return chat(
    repairs + judgements,
    repairs * AVERAGES.promptTokensPerRepair + judgements * promptTokens,
    repairs * AVERAGES.completionTokensPerRepair + answers * pairs * AVERAGES.completionTokensPerAnswer,
  );
}

/** A vector for each pair, each SQL that failed, two documents a table and the overview. */
export function estimateEmbedding({ pairs, tables, embeddingBatch }: EstimateCounts): StepEstimate {
  const texts = pairs + pairs * AVERAGES.repairsPerPair + 2 * tables + 1;
  return { ...NOTHING_ASKED, embedding_calls: embeddingBatch ? Math.ceil(texts / embeddingBatch) : 0 };
}

/** What repairs may take at least and at most: how many pairs fail shows only once they are written. */
export function rangeOfRepairs({ model, pairs }: EstimateCounts) {
  if (!model?.repairs) return undefined;
  const of = (perPair: number) => Math.ceil(pairs * perPair);
  const [min, max] = [of(AVERAGES.fewestRepairsPerPair), of(AVERAGES.mostRepairsPerPair)];
  const each = AVERAGES.promptTokensPerRepair + AVERAGES.completionTokensPerRepair;
  return { llm_calls: { min, max }, tokens: { min: min * each, max: max * each } };
}

const chat = (llm_calls: number, prompt_tokens: number, completion_tokens: number): StepEstimate => ({
  ...NOTHING_ASKED,
  llm_calls,
  prompt_tokens,
  completion_tokens,
});
