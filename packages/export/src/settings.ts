import {
  AppError,
  PAIR_FORMATS,
  said,
  sharesOf,
  SPLITS,
  type ExportFormat,
  type ExportOptions,
  type ExportPart,
  type PairFormat,
  type PROMPT_SCHEMAS,
  type ReaderVerdict,
  type Split,
  type Language,
  type ProofLevel,
} from '@pairsmith/core';

/** Which pairs are meant. */
export interface Choice {
  language: Language | null;
  min_proof_level: ProofLevel;
  verdicts: readonly ReaderVerdict[];
  approved_only: boolean;
}

/** Everything that decides what an export holds. Fields as the API calls them: the manifest shows them. */
export interface ExportSettings extends Choice {
  format: ExportFormat;
  schema_in_prompt: (typeof PROMPT_SCHEMAS)[number];
  /** Tables that the question does not need, where `schema_in_prompt` is `distractors`. */
  distractors: number;
  reasoning: boolean;
  /** Percentages of train, dev and test. */
  split: readonly number[];
  seed: string;
}

const DEFAULT_SPLIT = '80,10,10';

type OptionName = keyof ExportOptions;
const CHOICE: OptionName[] = ['language', 'min_proof_level', 'verdicts', 'approved_only'];
const SPLITTING: OptionName[] = ['split', 'seed'];
const PROMPTING: OptionName[] = ['schema_in_prompt', 'distractors'];

/** The options that change something in a format. */
const OPTIONS: Record<ExportFormat | 'files', readonly OptionName[]> = {
  chat: [...CHOICE, ...SPLITTING, ...PROMPTING, 'reasoning'],
  alpaca: [...CHOICE, ...SPLITTING, ...PROMPTING, 'reasoning'],
  sharegpt: [...CHOICE, ...SPLITTING, ...PROMPTING, 'reasoning'],
  dpo: [...CHOICE, ...SPLITTING, ...PROMPTING],
  csv: [...CHOICE, ...SPLITTING, 'reasoning'],
  spider: [...CHOICE, ...SPLITTING],
  bird: [...CHOICE, ...SPLITTING],
  vanna: [...CHOICE, ...SPLITTING],
  mdl: CHOICE,
  cortex: CHOICE,
  dbt: [],
  comments: [],
  files: [],
};

/**
 * Whether a format has that part, and each option changes something in it.
 * @throws AppError invalid_params with what there is instead
 */
export function checkWish(format: ExportFormat | 'files', part: ExportPart, options: ExportOptions): void {
  const given = (Object.keys(options) as OptionName[]).filter((name) => options[name] !== undefined);
  const idle = given.find((name) => !OPTIONS[format].includes(name));
  if (idle) {
    const known = [...OPTIONS[format]];
    throw invalid(
      idle,
      known.length > 0
        ? said('export.not_for_format', { option: idle, format, options: known })
        : said('export.no_options', { option: idle, format }),
    );
  }
  if (options.distractors !== undefined && options.schema_in_prompt !== 'distractors')
    throw invalid('distractors', said('export.needs_distractors'));
  const parts = partsOf(format, sharesOf(options.split ?? DEFAULT_SPLIT));
  if (!parts.includes(part)) throw invalid('part', said('export.no_such_part', { format, part, parts }));
}

/** The parts that a format has; a part of pairs that gets none of them is none. */
function partsOf(format: ExportFormat | 'files', shares: readonly number[]): ExportPart[] {
  if (format === 'files') return ['all'];
  if (!isPairFormat(format)) return ['all', 'manifest', 'bundle'];
  const tables: ExportPart[] = hasTables(format) ? ['tables'] : [];
  return ['all', ...splitsOf(shares), ...tables, 'manifest', 'bundle'];
}

export const splitsOf = (shares: readonly number[]): Split[] =>
  SPLITS.filter((_split, at) => (shares[at] ?? 0) > 0);

export const hasTables = (format: PairFormat): boolean => format === 'spider' || format === 'bird';

const invalid = (option: string, message: ConstructorParameters<typeof AppError>[1]) =>
  new AppError('invalid_params', message, { details: { invalid_params: [option] } });

/** What was asked for, with what is taken where nothing was said. */
export function settingsOf(format: ExportFormat, options: ExportOptions): ExportSettings {
  return {
    format,
    language: options.language ?? null,
    min_proof_level: options.min_proof_level ?? 'L2',
    verdicts: options.verdicts ?? ['agreed', 'unread', 'doubt'],
    approved_only: options.approved_only ?? false,
    schema_in_prompt: options.schema_in_prompt ?? 'needed',
    distractors: options.distractors ?? 3,
    reasoning: options.reasoning ?? false,
    split: sharesOf(options.split ?? DEFAULT_SPLIT),
    seed: options.seed ?? '',
  };
}

/** The settings that matter to their format, for the manifest. */
export function settingsShown(settings: ExportSettings): Record<string, unknown> {
  const shown = OPTIONS[settings.format].filter(
    (name) => name !== 'distractors' || settings.schema_in_prompt === 'distractors',
  );
  return Object.fromEntries(shown.map((name) => [name, settings[name]]));
}

export const isPairFormat = (format: ExportFormat | 'files'): format is PairFormat =>
  (PAIR_FORMATS as readonly string[]).includes(format);
