import type { MigrationInterface } from 'typeorm';
import { Platform1763600000001 } from './1763600000001-platform.ts';
import { Clinic1763600000002 } from './1763600000002-clinic.ts';
import { Visits1763600000003 } from './1763600000003-visits.ts';
import { Waitlist1763600000004 } from './1763600000004-waitlist.ts';
import { Proposals1763600000005 } from './1763600000005-proposals.ts';
import { FreeTime1763600000006 } from './1763600000006-free-time.ts';
import { Settings1763600000007 } from './1763600000007-settings.ts';
import { ReservedTimes1763600000008 } from './1763600000008-reserved-times.ts';

/** Every migration, oldest first. A new file in this folder takes effect once it is listed here. */
export const migrations: (new () => MigrationInterface)[] = [
  Platform1763600000001,
  Clinic1763600000002,
  Visits1763600000003,
  Waitlist1763600000004,
  Proposals1763600000005,
  FreeTime1763600000006,
  Settings1763600000007,
  ReservedTimes1763600000008,
];

export { MigrationRefused } from './migration-refused.ts';
