/**
 * Runs stages one after the other, telling each one's outcome and duration; a broken stage does not keep the next from running.
 * Shape:  the sum of all, `{ passed, failed }`.
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const [index, { name, words, run }] of stages.entries()) {
    console.log(`\n[${index + 1}/${stages.length}] ${name}: ${words} …`);
    const begun = performance.now();
    const { passed, failed } = await run().catch((error) => {
      console.log(error);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`[${index + 1}/${stages.length}] ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
