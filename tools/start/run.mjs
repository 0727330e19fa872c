import { StartFailure } from '../postgres/start-failure.mjs';
import { listenForInterruption } from './interruption.mjs';
import { progressOn } from './progress.mjs';
import { startAll } from './start-all.mjs';

const DRAIN_MS = 15_000;

/** @typedef {import('./start-all.mjs').Running} Running */
/** @typedef {import('./progress.mjs').Progress} Progress */

/** Starts everything, waits until somebody or something ends it, stops everything. The exit code is 0 only when asked to stop. */
export async function run() {
  const progress = progressOn(process.stdout);
  /** @type {Running} filled as things start, so that a failure half-way stops what runs */
  const running = {};
  const interruption = listenForInterruption(() => {
    running.server?.kill();
    process.exit(1); // PostgreSQL's supervisor notices and shuts it down
  });
  try {
    await Promise.race([startAndWatch(running, progress, interruption.signal), interruption.asked]);
  } catch (error) {
    if (!interruption.signal.aborted) report(error, progress);
  }
  await running.starting?.catch(() => {});
  await stopAll(running, progress).catch((error) => report(error, progress));
  process.exit();
}

/** @param {Running} running @param {Progress} progress @param {AbortSignal} signal */
async function startAndWatch(running, progress, signal) {
  await startAll(running, progress, signal);
  const lost = running.postgres?.lost ?? new Promise(() => {});
  throw new StartFailure(String(await Promise.race([running.server?.ended, lost])));
}

/** @param {Running} running @param {Progress} progress */
async function stopAll({ server, postgres }, progress) {
  if (!postgres && (server?.hasEnded() ?? true)) return;
  const step = progress.begin('Stopping', { slow: true });
  await server?.stop(DRAIN_MS);
  await postgres?.stop();
  step.done('Stopped');
}

/** @param {unknown} error @param {Progress} progress */
function report(error, progress) {
  process.exitCode = 1;
  const words = error instanceof Error ? error.message : String(error);
  progress.fail(error instanceof StartFailure ? words : `Higaeri cannot go on: ${words}`);
}
