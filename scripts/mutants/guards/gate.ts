import type { Mutant } from '../mutant';

const SQL = 'packages/sql/src';
const SOURCE = 'packages/source-db/src';

const TESTS = {
  gate: `${SQL}/gate.test.ts`,
  series: `${SQL}/series/series.test.ts`,
  attributes: `${SQL}/names/read-attributes.test.ts`,
  names: `${SOURCE}/names/names.test.ts`,
  query: `${SOURCE}/query.test.ts`,
  ladder: 'packages/proof/src/ladder.test.ts',
};

const guard = (
  test: keyof typeof TESTS,
  what: string,
  file: string,
  find: string,
  replace: string,
): Mutant => ({ rule: 'gate', what, test: TESTS[test], patches: [{ file, find, replace }] });

/** What keeps a statement from running code that is not PostgreSQL's own, or from running without end; each taken out. */
export const GATE_GUARDS: readonly Mutant[] = [
  guard(
    'gate',
    'an attribute may be called like a function of the server',
    `${SQL}/gate.ts`,
    'if (maybeCalls) checkAttributes(statement);',
    '',
  ),
  guard(
    'names',
    'nobody asks the database what a name means',
    `${SOURCE}/query.ts`,
    'checkNames(statement, asked, await readNames(reader, asked), caps.allowedFunctions);',
    'void [statement, readNames, checkNames];',
  ),
  guard(
    'names',
    'an attribute that is no column may be a function',
    `${SQL}/names/check-names.ts`,
    'if (known.callable.has(name)) throw attributeRefusal',
    'if (name === null) throw attributeRefusal',
  ),
  guard(
    'names',
    'the nearest source of a name is the one that is meant',
    `${SQL}/names/scope.ts`,
    'if (source.alias === alias) found.push(source.columns);',
    'if (source.alias === alias && found.length === 0) found.push(source.columns);',
  ),
  guard(
    'names',
    'columns that FROM names otherwise keep their names',
    `${SQL}/names/read-attributes.ts`,
    'const columns = renamed(own.columns, alias.colnames);',
    'const columns = joined([own.columns, renamed(own.columns, alias.colnames)], false);',
  ),
  guard(
    'names',
    'a CTE that stands further behind is taken for a table',
    `${SQL}/names/read-attributes.ts`,
    "if (clause['recursive']) for (const cte of all) ctes.set(String(cte['ctename']), OPEN);",
    '',
  ),
  guard(
    'names',
    'the name of a function in FROM is a row',
    `${SQL}/names/scope.ts`,
    'if (!isRow) return null;',
    '',
  ),
  guard(
    'names',
    'a row without a type is looked into from anywhere',
    `${SQL}/names/columns.ts`,
    '(shapes?.length === 1 && shapes[0]?.columns.isType && shapes[0]) || null;',
    '(shapes?.length === 1 && shapes[0]) || null;',
  ),
  guard(
    'attributes',
    'a result of a sub-select is read again for each who asks',
    `${SQL}/names/read-attributes.ts`,
    'this.dotted.set(fields, shapes);',
    '',
  ),
  guard(
    'names',
    'an overload of the owner’s counts as built in',
    `${SQL}/names/check-names.ts`,
    "if (own) refuseOwn('function_not_allowed'",
    "if (own && false) refuseOwn('function_not_allowed'",
  ),
  guard(
    'names',
    'an operator of the owner’s counts as built in',
    `${SQL}/names/check-names.ts`,
    "if (own) refuseOwn('operator_not_allowed'",
    "if (own && false) refuseOwn('operator_not_allowed'",
  ),
  guard(
    'names',
    'a cast or type may run what its owner wrote',
    `${SQL}/names/check-names.ts`,
    'if (conversion) refuseOwn(',
    'if (conversion && false) refuseOwn(',
  ),
  guard(
    'names',
    'BETWEEN compares with operators that nobody asked about',
    `${SQL}/names/asked-names.ts`,
    "if (/BETWEEN/.test(name)) for (const one of ['<', '<=', '>', '>=']) operators.add(one);",
    'if (/BETWEEN/.test(name)) return;',
  ),
  guard(
    'names',
    'USING compares with an operator that nobody asked about',
    `${SQL}/names/asked-names.ts`,
    "void ((usingClause || isNatural) && operators.add('='))",
    'void [usingClause, isNatural, operators]',
  ),
  guard(
    'names',
    'a domain runs what its own domain runs, unseen',
    `${SOURCE}/names/own-code-query.ts`,
    'lateral (select t.typbasetype',
    'lateral (select 0::oid',
  ),
  guard(
    'names',
    'what makes text of a value looks for no cast',
    `${SOURCE}/names/own-code-query.ts`,
    "c.casttarget in ('pg_catalog.text'::regtype::oid, ",
    'c.casttarget in (',
  ),
  guard(
    'names',
    'with a listed extension every function of the server is allowed',
    `${SQL}/names/check-names.ts`,
    'if (foreign || meant.length === 0 || known.builtIns.has(nameKey(schema, name))) {',
    'if (foreign) {',
  ),
  guard(
    'ladder',
    'a refusal at the database is trouble and not the pair’s fault',
    'packages/proof/src/ladder.ts',
    'if (isSqlRefusal(error)) return { code: error.code, message: error.message };',
    '',
  ),
  guard(
    'query',
    'a role’s word on backslashes counts',
    `${SOURCE}/read-only.ts`,
    "standard_conforming_strings: 'on',",
    '',
  ),
  guard(
    'series',
    'a series of times may take any step',
    `${SQL}/series/series.ts`,
    'if (step !== null && step >= 1) return true;',
    'if (step !== null) return true;',
  ),
  guard(
    'series',
    'a series of times may have no end',
    `${SQL}/series/series.ts`,
    "if (args.slice(0, 2).some((end) => /infinity/i.test(textOf(end) ?? ''))) return false;",
    'void textOf;',
  ),
  guard(
    'series',
    'a step that may go nowhere counts by its longer side',
    `${SQL}/series/series.ts`,
    'if (step.min > 0) return step.min;',
    'if (step.max > 0) return step.max;',
  ),
  guard(
    'series',
    'a count under greatest() is as good as under least()',
    `${SQL}/series/range.ts`,
    "const pick = which === 'least' ? Math.min : Math.max;",
    'const pick = which ? Math.min : Math.max;',
  ),
];
