import { fileURLToPath } from 'node:url';

/**
 * Shared Jest settings: native ESM (run node with --experimental-vm-modules), TypeScript stripped by swc,
 * our own packages read from source through the `higaeri-source` export condition.
 */
const swcForNode = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const swcForWeb = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/* Published as ESM but required by CommonJS packages of Fastify, which Node below 24.9 cannot do inside Jest. */
const requiredEsm = '/node_modules/(cookie|content-disposition)/.+\\.js$';
const swcToCommonJs = { jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } }, module: { type: 'commonjs' } };

const propertySeed = fileURLToPath(new URL('tools/test/property-seed.mjs', import.meta.url));

const swc = (options) => ['@swc/jest', { ...options, swcrc: false }];

export function nodeProject({ displayName, rootDir, ...rest }) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    setupFiles: [propertySeed],
    testEnvironmentOptions: { customExportConditions: ['higaeri-source', 'node', 'node-addons'] },
    testMatch: ['<rootDir>/**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '/out-tsc/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/out-tsc/'],
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    transform: { [requiredEsm]: swc(swcToCommonJs), '\\.ts$': swc(swcForNode) },
    transformIgnorePatterns: ['/node_modules/(?!(cookie|content-disposition)/)'],
    ...rest,
  };
}

export function webProject({ displayName, rootDir, ...rest }) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'jsdom',
    setupFiles: [propertySeed],
    testEnvironmentOptions: { customExportConditions: ['higaeri-source', 'browser'] },
    testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '/out-tsc/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
    transform: { '\\.tsx?$': swc(swcForWeb) },
    ...rest,
  };
}
