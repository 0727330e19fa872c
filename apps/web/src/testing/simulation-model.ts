import { aSimulatedClinic, TREATMENT_TIMINGS } from '@higaeri/scheduling';
import type { SimulationModelView } from '../api/views.ts';
import { TODAY } from './views.ts';

/** A clinic like the demo clinic, with a past of ten days. */
export function aSimulationModel(changes: Partial<SimulationModelView['clinic']> = {}): SimulationModelView {
  const { resources, policy, experience, ...clinic } = aSimulatedClinic({}, { visits: 12 });
  return {
    date: TODAY,
    clinic: {
      ...clinic,
      policy,
      resources: resources.map((row) => ({
        ...row,
        open: [...row.open],
        busy: [],
        skills: [...(row.skills ?? [])],
      })),
      treatments: TREATMENT_TIMINGS.map((timing) => ({ ...timing, recoveryMinutes: 60, share: 1 })),
      experience: {
        ...experience,
        visits: 84,
        durations: [...experience.durations],
        eligibility: [...experience.eligibility],
      },
      ...changes,
    },
    recent: { from: '2026-10-23', to: '2026-11-19', days: 10, visits: 118 },
  };
}
