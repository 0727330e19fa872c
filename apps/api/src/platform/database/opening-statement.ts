const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as it stands in a statement's text. Errors: throws on what is no UUID. */
function idLiteral(id: string): string {
  if (!UUID.test(id)) throw new Error('Not an id.');
  return `'${id}'`;
}

/**
 * Opens a transaction, steps down to the role that owns nothing and names the clinic: three statements, one round trip.
 * Shape:  the clinic is set for this transaction only; after it the connection sees nothing again.
 * Errors: throws on an id that is no UUID, because the text goes into the statement.
 */
export function openingStatement(clinicId: string, isolation: 'READ COMMITTED' | 'REPEATABLE READ'): string {
  return `BEGIN ISOLATION LEVEL ${isolation}; SET LOCAL ROLE higaeri_app; SELECT set_config('higaeri.clinic_id', ${idLiteral(clinicId)}, true)`;
}
