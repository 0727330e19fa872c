/**
 * The processor time that some work takes, garbage collection included.
 * Shape:  what other programs do on the same machine does not count, unlike with a clock on the wall.
 * Units:  milliseconds, all calls together.
 */
export function processorTime(calls: number, work: (call: number) => unknown): number {
  const before = process.cpuUsage();
  for (let call = 0; call < calls; call++) work(call);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
