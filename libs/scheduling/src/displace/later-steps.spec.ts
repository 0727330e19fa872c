import { describe, expect, it } from '@jest/globals';
import { shiftLaterSteps } from './later-steps.ts';

describe('pushing a late visit back', () => {
  const later = [
    { stepIndex: 4, from: 800, until: 840 },
    { stepIndex: 5, from: 840, until: 900 },
    { stepIndex: 3, from: 770, until: 790, pause: 45 },
  ];

  it('lets planned waits absorb the delay, lunch apart', () => {
    expect(shiftLaterSteps('hara', 725, later)).toEqual([]);
    expect(shiftLaterSteps('hara', 730, later)).toEqual([{ visitId: 'hara', stepIndex: 3, by: 5 }]);
  });

  it('pushes steps that follow straight after by the same minutes', () => {
    expect(shiftLaterSteps('hara', 740, later)).toEqual([
      { visitId: 'hara', stepIndex: 3, by: 15 },
      { visitId: 'hara', stepIndex: 4, by: 5 },
      { visitId: 'hara', stepIndex: 5, by: 5 },
    ]);
  });
});
