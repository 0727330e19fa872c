import { QueryFailedError } from 'typeorm';

/** Somebody else has one of the places. Caught at the edge, where fresh alternatives are looked for once the locks are given back. */
export class SlotTaken extends Error {
  constructor() {
    super('slot taken');
    this.name = 'SlotTaken';
  }
}

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
}

const driverError = (error: unknown): DriverError =>
  error instanceof QueryFailedError ? (error.driverError as DriverError) : {};

/** The overlap rule had the last word. */
export const isOverlap = (error: unknown): boolean => driverError(error).code === '23P01';

/** The rule of one visit a day had the last word. */
export const isSecondVisit = (error: unknown): boolean => {
  const { code, constraint } = driverError(error);
  return code === '23505' && constraint === 'visit_one_a_day';
};
