import type { DayPolicy } from '@higaeri/scheduling';

/**
 * The clinic's rules for the search of days on which the clocks have moved by `moved` minutes before noon.
 * Shape:  the configured times are those on the wall.
 * Units:  elapsed minutes since local midnight; `moved` is 0 on all but two days of a year.
 */
export function dayPolicyOn(policy: DayPolicy, moved: number, recoveryMinutes: number): DayPolicy {
  return {
    ...policy,
    recoveryMinutes,
    lunchWindow: { from: policy.lunchWindow.from - moved, until: policy.lunchWindow.until - moved },
    morningEnd: policy.morningEnd - moved,
    decisionCutOff: policy.decisionCutOff - moved,
  };
}
