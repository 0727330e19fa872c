import { describe, expect, it } from '@jest/globals';
import { STAGES } from '../visit/stage.ts';
import { aVisit, aVisitAfter } from './a-visit.ts';

describe('building visits for tests', () => {
  it.each(STAGES)('reaches %s by facts that could have happened', (stage) => {
    expect(aVisit(stage).stage).toBe(stage);
  });

  it('reaches the way home under sedation with escort and fasting', () => {
    expect(aVisitAfter('departed', { sedated: true }).stage).toBe('departed');
  });
});
