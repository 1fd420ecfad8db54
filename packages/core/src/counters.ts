export const MODEL_KINDS = ['chat', 'embedding'] as const;
/** Which of the two endpoints: the model that writes, or the one that embeds. */
export type ModelKind = (typeof MODEL_KINDS)[number];

/**
 * What is counted for good, over all processes: each counter with what it says, and the values that its labels may have.
 * `/metrics` shows every series of it, at zero too.
 */
export const COUNTERS = {
  pairs: {
    help: 'Pairs that a step decided on and published.',
    labels: {
      step: ['qa_generation', 'sql_validation'],
      verdict: ['accepted', 'quarantined', 'duplicate'],
    },
  },
  model_calls: {
    help: 'Requests to a model, each try of its own, by how they ended.',
    labels: { kind: MODEL_KINDS, end: ['answered', 'failed', 'cancelled'] },
  },
  model_seconds: { help: 'Seconds that those requests took.', labels: { kind: MODEL_KINDS } },
  model_tokens: {
    help: 'Tokens of answered requests, as the endpoint says or else as counted here.',
    labels: { kind: MODEL_KINDS, direction: ['prompt', 'completion'] },
  },
  model_retries: {
    help: 'Those of the requests that asked once more: after a failure, in poorer words, or for a better answer.',
    labels: { kind: ['chat'] },
  },
  model_cost: {
    help: 'Cost of the tokens by LLM_PROMPT_PRICE and LLM_COMPLETION_PRICE, in their currency; none without prices.',
    labels: { kind: ['chat'] },
  },
  model_limit_lost: {
    help: 'Times that a process went on without LLM_CONCURRENCY_TOTAL because Redis did not answer.',
    labels: {},
  },
  webhook_messages: {
    help: 'Tries to deliver a message to WEBHOOK_URL, and messages given up.',
    labels: { end: ['delivered', 'failed', 'given_up'] },
  },
} as const satisfies Record<string, { help: string; labels: Record<string, readonly string[]> }>;

export type CounterName = keyof typeof COUNTERS;

/** The labels of one series of a counter. */
export type LabelsOf<Name extends CounterName> = {
  [
    Label in keyof (typeof COUNTERS)[Name]['labels']
  ]: (typeof COUNTERS)[Name]['labels'][Label] extends readonly (infer Value)[] ? Value : never;
};

/** Adds to a series. */
export type CountUp = <Name extends CounterName>(name: Name, labels: LabelsOf<Name>, value: number) => void;
