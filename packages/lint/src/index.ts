export { createLinter, type Linter, type LintFinding } from './lint';
export { LINT_RULES, lintTitle, type LintRule } from './rules';
