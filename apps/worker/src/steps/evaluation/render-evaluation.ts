import {
  inWords,
  said,
  type Code,
  type EvaluationReport,
  type EvaluationSettings,
  type Language,
  type Said,
  type Told,
} from '@pairsmith/core';

type Report = Told<EvaluationReport>;
type Group = Report['groups']['grade'][number];
type Accuracy = Group['arms'][number];

/** `evaluation_summary.md`, for people. */
export function renderEvaluation(report: Report, settings: EvaluationSettings, language: Language): string {
  const words = (text: Said) => inWords(text, language);
  const section = (title: Said, body: string) => `## ${words(title)}\n\n${body}\n`;
  const none = words(said('evaluation.none'));
  const head = (...names: Said[]) => [names.map(words), names.map(() => '---')].map(row).join('\n');
  const groups = (
    code: 'evaluation.by_grade' | 'evaluation.by_trait' | 'evaluation.by_theme',
    all: readonly Group[],
  ) =>
    section(
      said(code),
      [
        head('', said('unit.questions'), ...settings.arms),
        ...all.map(({ name, questions, arms }) => row([plain(name), questions, ...arms.map(percent)])),
      ].join('\n'),
    );
  const about = {
    ...{ model: report.model, questions: report.questions },
    ...{ share: settings.share, seed: settings.seed },
  };
  return [
    `# ${words(said('evaluation.title'))}\n\n${words(said('evaluation.about', about))}\n`,
    section(
      said('evaluation.accuracy'),
      [
        head(...COLUMNS.map((code) => said(code))),
        ...report.arms.map((one) =>
          row([
            ...[one.arm, `${one.right}/${one.questions} (${percent(one)})`, intervalOf(one)],
            ...[one.prompt_tokens + one.completion_tokens, one.seconds],
          ]),
        ),
      ].join('\n'),
    ),
    section(
      said('evaluation.compared'),
      [
        head('', said('evaluation.columns_better'), said('evaluation.columns_worse'), 'p'),
        ...report.comparisons.map(({ from, to, better, worse, p }) =>
          row([`${from} → ${to}`, better, worse, p]),
        ),
      ].join('\n'),
    ),
    groups('evaluation.by_grade', report.groups.grade),
    groups('evaluation.by_trait', report.groups.trait),
    groups('evaluation.by_theme', report.groups.theme),
    section(
      said('evaluation.helpful'),
      report.helpful
        .map(({ question, helped, misled }) => `- ${plain(question)} (+${helped} −${misled})`)
        .join('\n') || none,
    ),
    section(
      said('evaluation.doubts'),
      report.doubts.map((doubt) => doubtText(doubt, words)).join('\n\n') || none,
    ),
  ].join('\n');
}

const COLUMNS = [
  'evaluation.columns_arm',
  'evaluation.columns_right',
  'evaluation.columns_interval',
  'evaluation.columns_tokens',
  'evaluation.columns_seconds',
] as const satisfies Code[];

function doubtText(
  { question, sql, with: after, pairs }: Report['doubts'][number],
  words: (text: Said) => string,
) {
  return [
    `- ${plain(question)}`,
    `  - SQL: ${code(sql)}`,
    `  - ${words(said('evaluation.with'))}: ${after === null ? '–' : code(after)}`,
    `  - ${words(said('evaluation.shown'))}:`,
    ...pairs.map((pair) => `    - ${plain(pair.question)} – ${code(pair.sql)}`),
  ].join('\n');
}

const percent = ({ accuracy }: Pick<Accuracy, 'accuracy'>) =>
  accuracy === null ? '–' : `${(accuracy * 100).toFixed(1)} %`;
const intervalOf = ({ low, high }: Pick<Accuracy, 'low' | 'high'>) =>
  low === null || high === null ? '–' : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)} %`;

const row = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => plain(String(cell)).replaceAll('|', '\\|')).join(' | ')} |`;
/** Other people's text on one line. */
const plain = (text: Said) => String(text).replace(/\s+/g, ' ').trim();
/** A statement as it is, whatever quotes of Markdown it holds. */
const code = (text: Said) => `\`\`${plain(text).replaceAll('``', "''")} \`\``;
