import { describe, expect, it } from '@jest/globals';
import type { StepKind } from '../model/visit-template.ts';
import { at } from '../testing/clinic-day-builder.ts';
import { TREATMENT_TIMINGS } from './treatment-timings.ts';
import type { VisitTemplateParameters } from './visit-template.ts';
import { visitTemplate } from './visit-template.ts';

const minutesOf = (parameters: VisitTemplateParameters, kind: StepKind): number | undefined =>
  visitTemplate(parameters)
    .groups.flat()
    .find((step) => step.kind === kind)?.minutes;

describe('the template of a visit', () => {
  it.each([
    ['dst', 1, 40],
    ['dst', 3, 60],
    ['pidd', 2, 50],
    ['hybrid-laser', 1, 40],
    ['podd', 1, 30],
    ['pldd', 2, 40],
    ['cellgel', 2, 50],
    ['florence', 1, 60],
    ['q-florence', 3, 100],
  ])('gives %s on %i disc(s) %i minutes in the operating room', (treatment, discs, minutes) => {
    const timing = TREATMENT_TIMINGS.find((one) => one.treatment === treatment);
    expect(timing && minutesOf({ ...timing, discs }, 'procedure')).toBe(minutes);
  });

  it('knows all eight treatments', () => {
    expect(new Set(TREATMENT_TIMINGS.map((timing) => timing.treatment)).size).toBe(8);
  });

  it('leaves the two images in either order, and nothing else', () => {
    const { groups } = visitTemplate({ treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10, discs: 1 });
    expect(groups.map((group) => group.map((step) => step.kind))).toEqual([
      ['mri', 'xray'],
      ['consultation'],
      ['preparation'],
      ['procedure'],
      ['recovery'],
      ['discharge-review'],
    ]);
  });

  it('takes every number of the day from the clinic’s policy', () => {
    const policy = {
      recoveryMinutes: 90,
      maxWaitMinutes: 30,
      morningEnd: at('13:00'),
      decisionCutOff: at('13:15'),
      lunchMinutes: 30,
    };
    const template = visitTemplate({
      treatment: 'dst',
      firstDiscMinutes: 40,
      furtherDiscMinutes: 10,
      discs: 1,
      policy,
    });
    const steps = template.groups.flat();
    expect(steps.find((step) => step.kind === 'recovery')?.minutes).toBe(90);
    expect(steps.find((step) => step.kind === 'consultation')).toMatchObject({ endBy: at('13:00'), maxWait: 30 });
    expect(steps.find((step) => step.kind === 'preparation')).toMatchObject({ notBefore: at('13:15') });
    expect(template.lunch).toMatchObject({ minutes: 30, before: 'preparation' });
  });
});
