import { PROOF_LEVELS, STEP_NAMES, type ProofLevel } from '@pairsmith/core';
import Table from 'cli-table3';
import type { Outcome, Quarantined } from './scenario';
import { describeTable } from '../../apps/cli/src/commands/search';
import { clip, wrap, type Screen } from '../../apps/cli/src/screen';
import type { Subject } from './subject';

const width = 64;

const meanings: Record<ProofLevel, string> = {
  L0: 'one read-only statement',
  L1: 'EXPLAIN accepts it',
  L2: 'it ran, within its limits',
  L3: 'its result makes sense',
  L4: 'independently agreed',
  L5: 'a person approved it',
};

const collections: Record<string, string> = {
  sql: 'pairs',
  ddl: 'tables as DDL',
  documentation: 'documents',
  error_sql: 'SQL that failed, as a warning',
};

type Row = [name: string, text: string];

/** All files, then those of each step and those that no step made: lists, logs, what a person put there. */
export const fileRows = ({ files }: Pick<Outcome, 'files'>): Row[] => {
  const rows = [...STEP_NAMES, null].flatMap((step): Row[] => {
    const names = files.filter(({ step_name }) => step_name === step).map(({ file_name }) => file_name);
    return names.length ? [[step ?? 'no step', clip(`${names.length} · ${names.join(', ')}`, width)]] : [];
  });
  return [['Files', `${files.length}`], ...rows];
};

const pairRows = ({ reports, pairs, quarantined }: Outcome): Row[] => {
  const levels = (reports.sql_validation?.['proof_levels'] ?? {}) as Partial<Record<ProofLevel, number>>;
  const proven = PROOF_LEVELS.flatMap((level): Row[] =>
    levels[level] ? [[level, `${levels[level]} · ${meanings[level]}`]] : [],
  );
  const { doubt = 0 } = (reports.sql_validation?.['reader'] ?? {}) as { doubt?: number };
  const open: Row[] = doubt > 0 ? [['doubted', `${doubt} · for a person to look at, see the summary`]] : [];
  return [['Pairs', `${pairs.length} accepted, ${quarantined.length} quarantined`], ...proven, ...open];
};

const storeRows = ({ reports }: Outcome): Row[] => {
  const loaded = (reports.training_load?.['loaded'] ?? {}) as Record<string, number>;
  const rows = Object.entries(loaded).map(([name, rows]): Row => [
    name,
    `${rows} · ${collections[name] ?? ''}`,
  ]);
  const total = Object.values(loaded).reduce((sum, rows) => sum + rows, 0);
  return [['Rows in the store', `${total}`], ...rows];
};

const grid = (rows: Row[], screen: Screen): string => {
  const table = new Table({ style: { head: [], border: screen.terminal ? ['gray'] : [] } });
  table.push(...rows);
  return table.toString();
};

/** Several rows as one, its first line in bold. */
const part = (rows: Row[], screen: Screen): Row => {
  const column = (texts: string[]): string =>
    texts.map((text, index) => (index === 0 ? screen.paint('bold', text) : text)).join('\n');
  return [
    column(rows.map(([name], index) => (index === 0 ? name : `  ${name}`))),
    column(rows.map(([, text]) => text)),
  ];
};

/** The pair a person broke, where it was quarantined; else the first one. */
const chooseQuarantined = ({ quarantined }: Outcome, { edit }: Subject): Quarantined | undefined =>
  quarantined.find(({ question }) => question === edit?.question) ?? quarantined[0];

/** What was made, for a person: counts, three pairs, one that was refused, three searches. */
export const showOutcome = (outcome: Outcome, subject: Subject, screen: Screen): void => {
  const show = (title: string, rows: Row[]): void => {
    screen.title(title);
    screen.line(grid(rows, screen));
  };
  show('What was made', [
    part(fileRows(outcome), screen),
    part(pairRows(outcome), screen),
    part(storeRows(outcome), screen),
  ]);

  const text = (question: string, sql: string): string =>
    `${screen.paint('bold', wrap(question, width))}\n${wrap(sql, width)}`;
  show(
    'The first three pairs',
    outcome.pairs.slice(0, 3).map(({ question, sql }, index): Row => [`${index + 1}`, text(question, sql)]),
  );

  const refused = chooseQuarantined(outcome, subject);
  if (refused) {
    const own = refused.question === subject.edit?.question ? ' (the one added by hand)' : '';
    show(`A pair in quarantine${own}`, [
      ['pair', text(refused.question, refused.sql)],
      ['reason', wrap([refused.reason, refused.error].filter(Boolean).join(': '), width)],
    ]);
  } else {
    screen.title('No pair is in quarantine: all of them are good enough');
  }

  show(
    'Three questions, and what the training data has for them',
    outcome.searches.map(({ question, sql, ddl }): Row => {
      const found = [
        ...sql.slice(0, 2).map((hit) => `pair   ${hit.question}`),
        ...ddl.slice(0, 1).map((hit) => `table  ${describeTable(hit.content)}`),
      ];
      return [
        wrap(question, 24),
        found.map((line) => clip(line, width - 8)).join('\n') || 'nothing was found',
      ];
    }),
  );
};
