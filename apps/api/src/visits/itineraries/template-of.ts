import { visitTemplate, type VisitTemplate } from '@higaeri/scheduling';
import type { Clinic } from '../clinic/clinic.ts';
import { dayPolicyOn } from '../clinic-day/day-policy.ts';
import type { TreatmentRow } from '../clinic-day/treatment-row.ts';

/** What decides how a visit is made up, besides the clinic's rules. */
interface Visiting {
  readonly treatment: TreatmentRow;
  readonly discs: number;
  readonly imagesAccepted: boolean;
  readonly decidedEarlier: boolean;
  readonly standby?: boolean;
}

const known = new WeakMap<Clinic, Map<string, VisitTemplate>>();

/**
 * The template of a visit on days whose clocks have moved by `moved` minutes before noon.
 * Shape:  the same object for the same question to the same clinic, so that the search needs to make its plan only once.
 */
export function templateOf(clinic: Clinic, visiting: Visiting, moved: number): VisitTemplate {
  const { treatment, discs, imagesAccepted, decidedEarlier, standby = false } = visiting;
  const templates = known.get(clinic) ?? new Map<string, VisitTemplate>();
  known.set(clinic, templates);
  const { code, firstDiscMinutes, furtherDiscMinutes, recoveryMinutes } = treatment;
  const minutes = [firstDiscMinutes, furtherDiscMinutes, recoveryMinutes, discs, moved];
  const key = [code, ...minutes, imagesAccepted, decidedEarlier, standby].join();
  const template =
    templates.get(key) ??
    visitTemplate({
      treatment: code,
      firstDiscMinutes,
      furtherDiscMinutes,
      discs,
      policy: dayPolicyOn(clinic.settings.day, moved, recoveryMinutes),
      imagesAccepted,
      decidedEarlier,
      morningOnly: standby,
    });
  templates.set(key, template);
  return template;
}
