import { emptyReportFile, readReport } from './report-file.mjs';
import { runNode } from './run-command.mjs';

/**
 * The specs of some projects in one Jest run.
 * Shape:  a spec file that cannot even be loaded counts as one failure, and so does a spec that is skipped.
 */
export function jestRun(name, ...projects) {
  return async () => {
    const file = await emptyReportFile(name);
    const args = ['--projects', ...projects, '--maxWorkers=2', '--json', `--outputFile=${file}`];
    const { code } = await runNode('node_modules/jest/bin/jest.js', args, {
      env: {
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`,
      },
    });
    return countJest(await readReport(file), code);
  };
}

/** What a Jest report says, as one pair of numbers; a run that failed is never counted as free of failures. */
export function countJest(report, code) {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed =
    report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
