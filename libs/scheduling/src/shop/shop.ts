/** One machine that can do an operation. Units: minutes. */
export interface Mode {
  readonly machine: number;
  readonly minutes: number;
}

/** One operation of a job. Shape: `holds` keeps its machine until the job's next operation begins; two jobs may change places at the same moment. */
export interface Operation {
  readonly modes: readonly Mode[];
  readonly holds: boolean;
}

/** Jobs that go over machines, each machine doing one thing at a time. Shape: the operations of a job in order. */
export interface Shop {
  readonly machines: number;
  readonly jobs: readonly (readonly Operation[])[];
}

/** Where an operation is done. Units: minutes. */
export interface PlacedOperation {
  readonly machine: number;
  readonly from: number;
  readonly minutes: number;
}

/** An order of a shop. Shape: `operations` as the shop's jobs; no order ends before `bound`. Units: minutes. */
export interface ShopAnswer {
  readonly operations: readonly (readonly PlacedOperation[])[];
  readonly makespan: number;
  readonly bound: number;
  readonly iterations: number;
}
