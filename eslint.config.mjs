import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { noChance, noClock, noDormantTest, noReExportOfAll } from './tools/lint/restrictions.mjs';
import { suppressionNeedsReason } from './tools/lint/suppression-needs-reason.mjs';

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**/*.ts', '**/testing/**/*.tsx', 'e2e/**/*.ts'];
const gatheringIndexes = ['libs/*/src/index.ts', 'migrations/index.ts'];

/* Which project may use which. The finer rules inside a project are in .dependency-cruiser.mjs. */
const depConstraints = [
  {
    sourceTag: 'scope:domain',
    onlyDependOnLibsWithTags: ['scope:domain'],
    allowedExternalImports: ['date-fns', 'date-fns/*', '@date-fns/tz', '@jest/globals', 'fast-check'],
  },
  {
    sourceTag: 'scope:scheduling',
    onlyDependOnLibsWithTags: ['scope:scheduling'],
    allowedExternalImports: ['date-fns', 'date-fns/*', '@date-fns/tz', '@jest/globals', 'fast-check'],
  },
  {
    sourceTag: 'scope:migrations',
    onlyDependOnLibsWithTags: ['scope:migrations'],
    allowedExternalImports: ['typeorm', '@jest/globals'],
  },
  {
    sourceTag: 'scope:api',
    onlyDependOnLibsWithTags: ['scope:api', 'scope:domain', 'scope:scheduling', 'scope:migrations', 'scope:postgres'],
    bannedExternalImports: ['react', 'react-dom', '@mantine/*', '@tanstack/*'],
  },
  {
    sourceTag: 'scope:web',
    onlyDependOnLibsWithTags: ['scope:web', 'scope:domain', 'scope:scheduling'],
    bannedExternalImports: ['@nestjs/*', 'fastify', '@fastify/*', 'typeorm', 'pg'],
  },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:e2e', 'scope:domain', 'scope:scheduling'] },
  {
    sourceTag: 'scope:tools',
    onlyDependOnLibsWithTags: [
      'scope:tools',
      'scope:api',
      'scope:domain',
      'scope:scheduling',
      'scope:migrations',
      'scope:postgres',
    ],
  },
  { sourceTag: 'scope:postgres', onlyDependOnLibsWithTags: ['scope:postgres'] },
];

/* The launcher runs before anything is installed, so it reaches the database's files by path. */
const launcherBeforeInstall = ['../postgres/*', './postgres/*'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/out-tsc/**',
      '**/node_modules/**',
      '**/coverage/**',
      '.nx/**',
      '.data/**',
      'test-results/**',
      'playwright-report/**',
      'apps/web/src/api/schema.ts',
      '**/*.gen.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { '@nx': nx, higaeri: { rules: { 'suppression-needs-reason': suppressionNeedsReason } } },
    rules: {
      'higaeri/suppression-needs-reason': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', noReExportOfAll, ...noDormantTest],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    ignores: ['*.mjs', '**/jest.config.mjs', '**/vite.config.ts', 'e2e/playwright.config.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: launcherBeforeInstall, depConstraints }],
    },
  },

  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: tseslint.configs.strictTypeChecked,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unified-signatures': 'off',
      /* Views and entities are classes only so that Nest and TypeORM can see their columns: they are plain shapes. */
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },

  {
    files: ['libs/*/src/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', noReExportOfAll, noChance, ...noClock] },
  },
  {
    /* Bit sets and typed arrays: every index is in range by construction, and a check per access costs the budget. */
    files: ['libs/scheduling/src/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@nestjs/common', importNames: ['forwardRef'], message: 'A cycle: move what both need.' }] },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [...specs, 'apps/api/src/platform/**', 'apps/api/src/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noReExportOfAll, ...noClock] },
  },
  {
    files: ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
      ],
    },
  },
  {
    files: gatheringIndexes,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/*/src/**/index.ts', 'apps/*/src/**/index.tsx', 'libs/*/src/*/**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: "No barrel files: only a lib's src/index.ts is an index." },
      ],
    },
  },
  {
    /* Answers read from JSON are `any`; a spec states what it expects of them. */
    files: specs,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  prettier,
);
