import type { Mutant } from '../mutant';

const PROOF = 'packages/proof/src';
const REPAIR = `${PROOF}/repair`;
const STEPS = 'apps/worker/src/steps';

const TESTS = {
  repair: `${REPAIR}/repair.test.ts`,
  validation: `${STEPS}/sql-validation/sql-validation.test.ts`,
  load: `${STEPS}/training-load/training-load.test.ts`,
};

const guard = (
  test: keyof typeof TESTS,
  what: string,
  file: string,
  find: string,
  replace: string,
): Mutant => ({ rule: test, what, test: TESTS[test], patches: [{ file, find, replace }] });

/** What keeps a repair from making a pair worse, and a doubt from being lost or loaded in strict mode; each taken out. */
export const REPAIR_GUARDS: readonly Mutant[] = [
  guard(
    'repair',
    'the reader’s word alone asks for a repair',
    `${REPAIR}/worth-repairing.ts`,
    "error.code === 'reader_doubt' || error",
    'error',
  ),
  guard(
    'repair',
    'a repair is asked for of what is no query',
    `${REPAIR}/worth-repairing.ts`,
    ' || NO_QUERY.has(error.code)) return false;',
    ') return NO_QUERY.has(error.code);',
  ),
  guard(
    'repair',
    'prose is taken for a query',
    `${REPAIR}/worth-repairing.ts`,
    "if (error.code === 'syntax_error') return beginsAsQuery(sql);",
    "if (error.code === 'syntax_error') return beginsAsQuery('select');",
  ),
  guard(
    'repair',
    'a repair may read another table',
    `${REPAIR}/judge-repair.ts`,
    '(isElsewhere && !isAboutTable)',
    '(isElsewhere && isAboutTable && false)',
  ),
  guard(
    'repair',
    'what makes no sense is taken',
    `${REPAIR}/judge-repair.ts`,
    "if (sense.length > 0) return 'no_sense';",
    '',
  ),
  guard(
    'repair',
    'what the reader doubts is taken',
    `${REPAIR}/judge-repair.ts`,
    "if (reader?.verdict === 'doubt') return 'reader_doubt';",
    '',
  ),
  guard(
    'repair',
    'SQL that runs is given up without agreement',
    `${REPAIR}/judge-repair.ts`,
    "if (broken.proof.evidence) return 'not_agreed';",
    '',
  ),
  ...(['hasSameTables', 'hasSameColumns', 'hasSameValues', 'hasSameShape'] as const).map((name) =>
    guard(
      'repair',
      `${name} is not asked`,
      `${REPAIR}/same-request.ts`,
      `${name}(original, repair, given)`,
      `(${name}(original, repair, given) || true)`,
    ),
  ),
  guard(
    'repair',
    'any name may take a missing one’s place',
    `${REPAIR}/same-request.ts`,
    'missing.some((one) => isNear(one, name)) ||',
    'missing.length > 0 ||',
  ),
  guard(
    'validation',
    'strict mode keeps what the reader doubts',
    `${PROOF}/examine.ts`,
    "return reader?.verdict === 'doubt'",
    "return reader?.verdict === 'conflict'",
  ),
  guard(
    'validation',
    'what is doubted is listed for nobody',
    `${STEPS}/sql-validation/findings.ts`,
    'return isReaderDoubt(record) || isNotAgreed(record) ?',
    'return isNotAgreed(record) ?',
  ),
  guard(
    'load',
    'strict mode loads what the reader doubts',
    `${STEPS}/training-load/collect-pairs.ts`,
    " && record.reader !== 'doubt'",
    '',
  ),
];
