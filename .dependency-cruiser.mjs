/* Who may import whom inside a project (docs: the table in README "Who may import whom"). Between projects see eslint.config.mjs. */

const spec = '\\.spec\\.tsx?$|/testing/|^apps/web/jest\\.setup\\.ts$';
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error('no-cycles', 'Two files that need each other are one file, or need a third.', {}, { circular: true }),
    error('no-missing', 'What is imported must exist.', {}, { couldNotResolve: true }),
    error(
      'no-barrels',
      "Only a lib's src/index.ts gathers exports.",
      { path: '^(apps|libs|migrations)/' },
      {
        path: '^(apps|libs|migrations)/.*index\\.tsx?$',
        pathNot: '^libs/[^/]+/src/index\\.ts$|^migrations/index\\.ts$|[a-z-]index\\.tsx?$',
      },
    ),
    error(
      'no-way-around-a-package',
      "Another project is imported by its package's name, never by path.",
      { path: '^(apps/[^/]+|libs/[^/]+|migrations)/' },
      {
        path: '^(apps|libs|migrations|tools|e2e)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-workspace'],
      },
    ),
    error(
      'tests-stay-tests',
      'Running code uses no spec and no builder.',
      { path: '^(apps|libs|migrations)/', pathNot: spec },
      { path: '^(apps|libs)/.+(\\.spec\\.tsx?$|/testing/)' },
    ),
    error(
      'databases-for-tests',
      'The server is given its database by DATABASE_URL; only specs start one.',
      { path: '^(apps|libs|migrations)/', pathNot: spec },
      { path: '^tools/' },
    ),

    error(
      'libs-are-pure',
      'Rules use date-fns at most: no Nest, TypeORM, React.',
      { path: '^libs/', pathNot: `${spec}|jest\\.config` },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/(@date-fns/tz|date-fns)/',
      },
    ),
    error(
      'libs-without-node',
      'Rules run in the browser too: no Node API.',
      { path: '^libs/', pathNot: spec },
      { dependencyTypes: ['core'] },
    ),
    error(
      'libs-stand-alone',
      'domain and scheduling do not know each other.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: '^libs/$1/' },
    ),

    error(
      'api-platform-knows-no-clinic',
      'platform may import libs only, never a feature.',
      { path: '^apps/api/src/platform/', pathNot: spec },
      { path: '^apps/api/src/', pathNot: '^apps/api/src/platform/' },
    ),
    error(
      'api-visits-below-features',
      "visits is every feature's store, so it imports platform and libs only.",
      { path: '^apps/api/src/visits/', pathNot: spec },
      { path: '^apps/api/src/', pathNot: '^apps/api/src/(visits|platform)/' },
    ),
    error(
      'api-feature-alone',
      "A feature imports platform, visits and libs, never another feature's inside.",
      { path: '^apps/api/src/([^/]+)/', pathNot: '^apps/api/src/(platform|visits|testing)/' },
      { path: '^apps/api/src/[^/]+/', pathNot: '^apps/api/src/($1|platform|visits|testing)/' },
    ),
    error(
      'api-nobody-above',
      'app.module and main are the top: only specs reach for them.',
      { path: '^apps/api/src/[^/]+/', pathNot: spec },
      { path: '^apps/api/src/[^/]+\\.ts$' },
    ),

    error(
      'web-feature-alone',
      'A screen imports ui, lib, api, the texts, domain types and the engine it runs in a worker, never another feature.',
      { path: '^apps/web/src/features/([^/]+)/', pathNot: spec },
      { path: '^(apps/web/src|libs)/', pathNot: '^apps/web/src/(features/$1|ui|lib|api|i18n|app/i18n)/|^libs/' },
    ),
    error(
      'web-feature-spec-alone',
      "A screen's spec may open it through the app's router and providers, not through another feature.",
      { path: '^apps/web/src/features/([^/]+)/.+\\.spec\\.tsx?$' },
      { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    ),
    error(
      'web-ui-below-features',
      'Shared pieces know neither screens nor the router.',
      { path: '^apps/web/src/(ui|lib|api|i18n|app/i18n)/', pathNot: spec },
      { path: '^apps/web/src/', pathNot: '^apps/web/src/(ui|lib|api|i18n|app/i18n)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out-tsc|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['higaeri-source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
