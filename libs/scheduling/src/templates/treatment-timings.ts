/** How long one treatment takes in the operating room. Units: minutes, for the first disc and for each further one. */
export interface TreatmentTiming {
  readonly treatment: string;
  readonly firstDiscMinutes: number;
  readonly furtherDiscMinutes: number;
}

/** The eight treatments of the demo catalogue; a clinic's own catalogue rows replace them. Source: clinic.md "The day", row `procedure`. */
export const TREATMENT_TIMINGS: readonly TreatmentTiming[] = [
  { treatment: 'dst', firstDiscMinutes: 40, furtherDiscMinutes: 10 },
  { treatment: 'pidd', firstDiscMinutes: 40, furtherDiscMinutes: 10 },
  { treatment: 'hybrid-laser', firstDiscMinutes: 40, furtherDiscMinutes: 10 },
  { treatment: 'podd', firstDiscMinutes: 30, furtherDiscMinutes: 10 },
  { treatment: 'pldd', firstDiscMinutes: 30, furtherDiscMinutes: 10 },
  { treatment: 'cellgel', firstDiscMinutes: 40, furtherDiscMinutes: 10 },
  { treatment: 'florence', firstDiscMinutes: 60, furtherDiscMinutes: 20 },
  { treatment: 'q-florence', firstDiscMinutes: 60, furtherDiscMinutes: 20 },
];

/**
 * The operating room minutes of a treatment.
 * Units:  whole minutes; `discs` counts from 1.
 * Source: clinic.md "The day".
 */
export function procedureMinutes(timing: TreatmentTiming, discs: number): number {
  return timing.firstDiscMinutes + timing.furtherDiscMinutes * (discs - 1);
}
