import { createRequire } from 'node:module';
import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const require = createRequire(import.meta.url);

/**
 * Who may import whom. The same table stands, with each package's reason, in docs/architecture.md; a test reads both
 * and breaks every rule once. A package may import the packages and libraries of its row, and Node's own modules.
 */
export const IMPORTS = require('./import-rules.json');

const packageNames = Object.keys(IMPORTS.packages);
const libraries = [
  ...new Set(
    [...Object.values(IMPORTS.packages), ...Object.values(IMPORTS.apps)].flatMap((row) => row.libraries),
  ),
];

const forbid = (names, message) =>
  names.length ? [{ group: names.flatMap((name) => [name, `${name}/*`]), message }] : [];

/** @param isBundled what it uses goes into its own scripts, so that an installation needs none of it. */
const importRow = (folder, row, isBundled = false) => ({
  files: [`${folder}/src/**/*.{ts,tsx}`],
  ignores: ['**/*.test.ts', '**/__tests__/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbid(
            packageNames.filter((name) => !row.packages.includes(name)).map((name) => `@pairsmith/${name}`),
            `${folder} may import only: ${row.packages.join(', ') || 'no package of ours'} (import-rules.json).`,
          ),
          ...forbid(
            libraries.filter((name) => !row.libraries.includes(name)),
            `${folder} may use only: ${row.libraries.join(', ') || 'no library'} (import-rules.json).`,
          ),
          ...forbid(
            Object.keys(IMPORTS.apps).map((name) => `@pairsmith/${name}`),
            'Apps are imported by nobody.',
          ),
          {
            regex: '^(\\.\\./)+(packages|apps|tests|scripts)/',
            message: 'Leave a package by its name, not by a path.',
          },
        ],
      },
    ],
    'import-x/no-extraneous-dependencies': ['error', { packageDir: [folder], devDependencies: isBundled }],
  },
});

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.data/', 'coverage/'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          conditionNames: ['source', 'types', 'node', 'require', 'default'],
          noWarnOnMultipleProjects: true,
          project: ['tsconfig.tests.json', 'apps/console/tsconfig.json'],
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: false }],
      'import-x/no-self-import': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/__tests__/**'],
    rules: { 'no-console': 'error', 'import-x/no-relative-packages': 'error' },
  },
  {
    // A form that can begin anew at each of its own signs takes the square of a text that somebody else chose. The second
    // reader is left out: it reads MAX_READ_QUESTION characters at most.
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.ts', '**/__tests__/**', 'packages/proof/src/question-reader/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    // Settings are read once, at the edge.
    files: ['packages/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}'],
    ignores: [
      'apps/*/src/config.ts',
      'apps/*/src/main.ts',
      'apps/worker/src/verify.ts',
      // What it starts inherits it.
      'packages/embedded/src/**',
      '**/*.test.ts',
      '**/__tests__/**',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Read settings in config.ts; take them as arguments here.',
        },
      ],
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A browser's console is where a page says what no person has to read.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // Hostile text is never markup.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/])',
          message: 'Texts are written as texts; there is no markup from outside.',
        },
      ],
    },
  },
  ...Object.entries(IMPORTS.packages).map(([name, row]) => importRow(`packages/${name}`, row)),
  ...Object.entries(IMPORTS.apps).map(([name, row]) => importRow(`apps/${name}`, row, name === 'console')),
  {
    // The steps know files, progress and a signal; queues, leases, HTTP and our own state are the lifecycle's.
    files: ['apps/worker/src/steps/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: './apps/worker/src/steps',
              from: './apps/worker/src',
              except: ['./steps'],
              message: 'A step knows nothing of the lifecycle around it.',
            },
            {
              target: './apps/worker/src/steps',
              from: './packages/queue',
              message: 'A step knows nothing of queues.',
            },
          ],
        },
      ],
    },
  },
  {
    // An answer says exactly what it holds: the document, the client's types and the tests are made from it.
    files: ['packages/core/src/answers/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'CallExpression[callee.object.name="z"][callee.property.name=/^(any|unknown|looseObject|custom|json)$/]',
          'CallExpression[callee.property.name=/^(passthrough|loose|catchall)$/]',
        ].map((selector) => ({ selector, message: 'An answer is closed: name its fields and their types.' })),
      ],
    },
  },
  {
    files: ['packages/writer/src/builtin/**/*.ts'],
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            {
              target: './packages/writer/src/builtin',
              from: './packages/writer/src/model',
              message: 'The built-in writer works without a model.',
            },
          ],
        },
      ],
    },
  },
  {
    // Two readings are worth something only where neither knows the other: the second reader takes nothing from any writer.
    files: ['packages/proof/src/{question-reader,plan-facts}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/(^@pairsmith\\u002f(writer|llm))|(\\u002fwriter\\u002f)/]',
          message: 'The second reader may not know the writer.',
        },
      ],
    },
  },
  {
    // What the writer is tested on does not come from the writer's own words.
    files: ['tests/quality/schema-generator/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^@pairsmith/|(^|/)packages/|(^|/)apps/',
              message: 'The generator of schemas knows nothing of the product.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/earlier-clients/client.mjs'],
    languageOptions: { globals: { fetch: 'readonly', setTimeout: 'readonly', URLSearchParams: 'readonly' } },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        module: 'writable',
        require: 'readonly',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
