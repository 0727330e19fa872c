import type { Minute } from '../model/time.ts';
import type { VisitTemplate } from '../model/visit-template.ts';
import type { Catalogue } from '../timeline/catalogue.ts';
import { chainsOf } from './chains.ts';
import { layOutPlan } from './lay-out-plan.ts';
import type { SearchPlan } from './search-plan.ts';

const plans = new WeakMap<Catalogue, WeakMap<VisitTemplate, Map<Minute, SearchPlan>>>();

/** The plan of a template on a catalogue, made once for as long as both are in use. Units: `grid` is minutes per slot. */
export function planOf(catalogue: Catalogue, template: VisitTemplate, grid: Minute): SearchPlan {
  const ofCatalogue = plans.get(catalogue) ?? new WeakMap<VisitTemplate, Map<Minute, SearchPlan>>();
  plans.set(catalogue, ofCatalogue);
  const ofTemplate = ofCatalogue.get(template) ?? new Map<Minute, SearchPlan>();
  ofCatalogue.set(template, ofTemplate);
  const plan = ofTemplate.get(grid) ?? layOutPlan(catalogue, template, chainsOf(template, grid), grid);
  ofTemplate.set(grid, plan);
  return plan;
}
