import { runNode } from './run-command.mjs';

/**
 * A check that is right or wrong as a whole: it counts as one.
 * Shape:  `commands` are `[script, ...arguments]`, run one after the other until one fails; only a failure is shown.
 */
export function staticCheck(...commands) {
  return async () => {
    for (const [script, ...args] of commands) {
      const { code, output } = await runNode(script, args, {
        quiet: true,
        env: { NX_DAEMON: 'false', NX_TUI: 'false' },
      });
      if (code !== 0) {
        process.stdout.write(output);
        return { passed: 0, failed: 1 };
      }
    }
    return { passed: 1, failed: 0 };
  };
}
