/**
 * What the server is told; everything else of our environment is passed on untouched, for the server to judge.
 * @param {NodeJS.ProcessEnv} own
 * @param {{ settings: import('./settings.mjs').Settings, dataDir: string, databaseUrl: string, demoPassword: string | undefined }} facts
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment(own, { settings, dataDir, databaseUrl, demoPassword }) {
  const env = { ...own };
  delete env.HIGAERI_DEMO_PASSWORD;
  return {
    ...env,
    PORT: String(settings.port),
    HIGAERI_HOST: settings.host,
    HIGAERI_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    HIGAERI_DEMO: settings.demo ? 'on' : 'off',
    ...(demoPassword !== undefined && { HIGAERI_DEMO_PASSWORD: demoPassword }),
  };
}
