import type { Mutant } from './mutant';

const BUILTIN = 'packages/writer/src/builtin';
const FACTS = `${BUILTIN}/facts`;
const INFER = 'packages/source-db/src/infer';

/** Each rule taken out of the source; some in more than one part. */
export const RULES: readonly Mutant[] = [
  {
    rule: 1,
    what: 'the sentence leaves out a condition that the SQL has',
    test: 'rule-01-shapes-are-intents',
    patches: [
      {
        file: `${BUILTIN}/realization/zh/noun-phrase.ts`,
        find: "...states].filter(Boolean).join('且');",
        replace: "...states].filter(Boolean).slice(0, 0).join('且');",
      },
    ],
  },
  {
    rule: 2,
    what: 'whatever is a measure is added up',
    test: 'rule-02-roles-need-evidence',
    patches: [
      {
        file: `${FACTS}/read-facts.ts`,
        find: "roles.get(column.name)?.role === 'measure' &&",
        replace: 'true &&',
      },
    ],
  },
  {
    rule: 2,
    what: 'a number of which nothing is known is a measure',
    test: 'rule-02-roles-need-evidence',
    patches: [
      {
        file: `${FACTS}/read-facts.ts`,
        find: "eachInPieces(inRole('measure', 'rate'), (column)",
        replace: "eachInPieces(inRole('measure', 'rate', 'unknown'), (column)",
      },
    ],
  },
  {
    rule: 3,
    what: 'codes are said as they are stored',
    test: 'rule-03-names-people-say',
    patches: [
      {
        file: 'packages/words/src/names/name-value.ts',
        find: 'const said = label ?? raw;',
        replace: 'const said = label === undefined ? raw : raw;',
      },
    ],
  },
  {
    rule: 3,
    what: 'equal names do not take the table’s noun',
    test: 'rule-03-names-people-say',
    patches: [
      {
        file: `${FACTS}/mark-shared.ts`,
        find: '(owners.get(measure.words[language])?.size ?? 0) > 1',
        replace: '(owners.get(measure.words[language])?.size ?? 0) > 99',
      },
    ],
  },
  {
    rule: 4,
    what: 'containment alone makes a relation',
    test: 'rule-04-inferred-relations',
    patches: [
      {
        file: `${INFER}/candidates.ts`,
        find: "  if (type_class !== 'integer') return true;",
        replace: '  if (type_class !== null) return true;',
      },
      { file: `${INFER}/candidates.ts`, find: '  if (named.length > 0) return named;\n', replace: '' },
      {
        file: `${INFER}/infer-relations.ts`,
        find: 'if (meant && equals.length === 0)',
        replace: 'if (meant && equals.length >= 0)',
      },
    ],
  },
  {
    rule: 4,
    what: 'of two ways between two tables one is taken as it comes',
    test: 'rule-04-inferred-relations',
    patches: [
      {
        file: `${FACTS}/read-parents.ts`,
        find: 'if (rivals.length === 1) {',
        replace: 'if (rivals[0] === step) {',
      },
    ],
  },
  {
    rule: 5,
    what: 'joins go from one to many as well',
    test: 'rule-05-aggregate-first',
    patches: [
      {
        file: `${FACTS}/read-facts.ts`,
        find: 'subject.parents = readParents(subject, catalog, subjects);',
        replace:
          'subject.parents = readParents(subject, { ...catalog, relations: catalog.relations.flatMap((one) => [one, { ...one, from: one.to, to: one.from }]) }, subjects);',
      },
    ],
  },
  {
    rule: 6,
    what: 'rows are grouped by the name they show',
    test: 'rule-06-group-by-the-key',
    patches: [
      {
        file: `${BUILTIN}/figures.ts`,
        find: 'const columns = [by.field, ...fields].map((field)',
        replace: 'const columns = [...fields].map((field)',
      },
    ],
  },
  {
    rule: 6,
    what: 'an overview has any number of groups',
    test: 'rule-06-group-by-the-key',
    patches: [
      {
        file: `${FACTS}/groupings.ts`,
        find: 'distinct >= MIN_GROUPS && distinct <= MAX_GROUPS)',
        replace: 'distinct >= 0)',
      },
    ],
  },
  {
    rule: 7,
    what: 'rare values and those of nearly all rows are asked for',
    test: 'rule-07-literals-are-real',
    patches: [
      {
        file: `${FACTS}/read-fields.ts`,
        find: 'const SHARES = { least: 0.05, most: 0.6, mostOfState: 0.9 };',
        replace: 'const SHARES = { least: 0, most: 1, mostOfState: 1 };',
      },
    ],
  },
  {
    rule: 7,
    what: 'sentinels are dates',
    test: 'rule-07-literals-are-real',
    patches: [{ file: `${FACTS}/read-fields.ts`, find: '/^(19[1-9]|20)\\d/.test(day) && ', replace: '' }],
  },
  {
    rule: 8,
    what: 'clauses that change nothing, and ties, are let through',
    test: 'rule-08-every-clause-earns-its-place',
    patches: [
      {
        file: `${BUILTIN}/probe.ts`,
        find: 'return answers.every((other, at) =>',
        replace: 'return answers.length >= 0 || answers.every((other, at) =>',
      },
    ],
  },
  {
    rule: 9,
    what: 'the colloquial style leaves numbers open',
    test: 'rule-09-style-changes-words',
    patches: [
      {
        file: `${BUILTIN}/question.ts`,
        find: "tidy[language](said) : '';",
        replace: "tidy[language](said.replace(style === 'colloquial' ? /\\d+/g : /(?!)/g, '几')) : '';",
      },
    ],
  },
  {
    rule: 10,
    what: 'what cannot be asked is passed over in silence',
    test: 'rule-10-holes-have-reasons',
    patches: [
      {
        file: `${BUILTIN}/builtin-writer.ts`,
        find: 'const holes = findHoles(coverage, { catalog, facts, themes })',
        replace: 'const holes = findHoles(coverage, { catalog, facts, themes }).slice(0, 0)',
      },
    ],
  },
  {
    rule: 10,
    what: 'conditions are stacked',
    test: 'rule-10-holes-have-reasons',
    patches: [
      {
        file: `${BUILTIN}/draw-conditions.ts`,
        find: 'if (count === 2 && value?.ref.path.length === 0) {',
        replace:
          'if (value && period && above) return [period, value, above];\n  if (count === 2 && value?.ref.path.length === 0) {',
      },
    ],
  },
];
