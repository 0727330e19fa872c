const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Opens a transaction, steps down to the role that owns nothing and names the clinic: three statements, one round trip.
 * Shape:  the clinic is set for this transaction only; after it the connection sees nothing again.
 * Errors: throws on an id that is no UUID, because the text goes into the statement.
 */
export function openingStatement(clinicId: string, isolation: 'READ COMMITTED' | 'REPEATABLE READ'): string {
  if (!UUID.test(clinicId)) throw new Error('A transaction needs the id of a clinic.');
  return `BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL ROLE higaeri_app; SELECT set_config('higaeri.clinic_id', '${clinicId}', true)`;
}
