import { webProject } from '../../jest.preset.mjs';

export default webProject({
  displayName: 'web',
  rootDir: import.meta.dirname,
  testEnvironment: '<rootDir>/jest.environment.mjs',
  testTimeout: 30_000,
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.styles.mjs' },
});
