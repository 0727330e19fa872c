import type { Variant } from '@higaeri/scheduling';
import { aSimulatedClinic } from '@higaeri/scheduling';
import type { Options } from './options.ts';

/** Every combination, named by what differs between them. */
export function variantsOf({ policies, rooms, theatres, doctors, visits }: Options): Variant[] {
  return policies.flatMap((policy) =>
    rooms.flatMap((room) =>
      theatres.flatMap((theatre) =>
        doctors.map((doctor) => ({
          name: [
            ...(policies.length > 1 || rooms.length * theatres.length * doctors.length === 1 ? [policy.name] : []),
            ...(rooms.length > 1 ? [counted(room, 'recovery room')] : []),
            ...(theatres.length > 1 ? [counted(theatre, 'operating room')] : []),
            ...(doctors.length > 1 ? [counted(doctor, 'doctor')] : []),
          ].join(', '),
          policy,
          clinic: aSimulatedClinic({ 'recovery-room': room, 'operating-room': theatre, doctor }, { visits }),
        })),
      ),
    ),
  );
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
