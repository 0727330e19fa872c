import type { RowUse } from './placement.ts';
import type { CrewUse } from './pack-crew.ts';
import { byTime, packCrew } from './pack-crew.ts';
import type { PlanModel } from './plan-model.ts';

interface CrewUseOf extends CrewUse {
  readonly use: RowUse;
}

/** The uses of every crew in order of time. Shape: kept at the row for whole members. Units: minutes. */
export class Crews {
  private readonly model: PlanModel;
  private readonly uses: readonly CrewUseOf[][];

  constructor(model: PlanModel) {
    this.model = model;
    this.uses = model.rows.map(() => []);
  }

  add(use: RowUse): void {
    const crew = this.crewOf(use.row);
    if (crew !== undefined) insert(this.uses[crew]!, this.asCrewUse(use));
  }

  remove(use: RowUse): void {
    const crew = this.crewOf(use.row);
    if (crew === undefined) return;
    const uses = this.uses[crew]!;
    uses.splice(
      uses.findIndex((one) => one.use === use),
      1,
    );
  }

  /** The use of a new visit that stands in the way of giving everybody somebody; undefined when all find somebody. */
  misfit(uses: readonly RowUse[]): RowUse | undefined {
    const crews = new Set(uses.flatMap(({ row }) => this.crewOf(row) ?? []));
    for (const crew of crews) {
      const { places } = this.model.rows[crew]!.alike!;
      const mine = uses.filter(({ row }) => this.crewOf(row) === crew);
      const all = [...this.uses[crew]!];
      for (const use of mine) insert(all, this.asCrewUse(use));
      const { misfit } = packCrew(all, places.length, places[0]!.length);
      if (misfit === undefined) continue;
      const { from } = all[misfit]!;
      return mine.find((use) => use.from <= from && from < use.until) ?? mine[0];
    }
    return undefined;
  }

  /** Whether everybody finds somebody as things stand: taking a visit out can make that harder. */
  fit(): boolean {
    return this.uses.every((uses, crew) => {
      const places = this.model.rows[crew]!.alike?.places;
      return uses.length === 0 || !places || packCrew(uses, places.length, places[0]!.length).misfit === undefined;
    });
  }

  /** The row that stands for the whole members of a row's crew. */
  private crewOf(row: number): number | undefined {
    const { alike } = this.model.rows[row]!;
    if (alike?.partner === undefined) return undefined;
    return alike.part === 'whole' ? row : alike.partner;
  }

  private asCrewUse(use: RowUse): CrewUseOf {
    return { from: use.from, until: use.clear, isWhole: this.model.rows[use.row]!.alike?.part === 'whole', use };
  }
}

function insert(uses: CrewUseOf[], use: CrewUseOf): void {
  let place = uses.length;
  while (place > 0 && byTime(uses[place - 1]!, use) > 0) place--;
  uses.splice(place, 0, use);
}
