/** What happened, and what to do next. */
export const problems = {
  malformed_request: {
    title: 'The server did not understand this',
    next: 'Load the page again. If it stays, tell your administrator.',
  },
  validation_failed: { title: 'Something is not filled in correctly', next: 'Look at the fields marked below.' },
  unauthenticated: { title: 'You are signed out', next: 'Sign in again; you come back to this page.' },
  forbidden: { title: 'Your role may not do this', next: 'Ask a colleague whose role may.' },
  not_found: { title: 'This is not here any more', next: 'Go back and look it up again.' },
  method_not_allowed: { title: 'The server did not understand this', next: 'Load the page again.' },
  not_acceptable: { title: 'The server did not understand this', next: 'Load the page again.' },
  payload_too_large: { title: 'Too much text at once', next: 'Shorten the note and save again.' },
  unsupported_media_type: { title: 'The server did not understand this', next: 'Load the page again.' },
  too_many_requests: { title: 'Too many attempts', next: 'Wait {{seconds}} seconds and try again.' },
  invalid_transition: {
    title: 'This does not fit where the visit stands now',
    next: 'Somebody may have been faster. The visit has been loaded again: look where it stands.',
  },
  gate_not_met: { title: 'Something is missing before this may start', next: 'Complete: {{gates}}' },
  override_not_allowed: { title: 'This condition can not be overridden', next: 'Complete it first.' },
  slot_taken: {
    title: 'Somebody else was faster',
    next: 'That time has just been booked. Choose one of the next best below.',
  },
  patient_already_booked: {
    title: 'This patient already has a visit on that day',
    next: 'Open that visit, or choose another day.',
  },
  possible_duplicate: {
    title: 'This patient may already be registered',
    next: 'Compare the people below before adding a new record.',
  },
  stale_proposal: {
    title: 'The day has changed since this was proposed',
    next: 'Nothing was changed. Ask for a new proposal and look at it again.',
  },
  proposal_over: {
    title: 'Somebody has already answered this proposal',
    next: 'Nothing was changed by this tap. The day as it is now is shown.',
  },
  already_waiting: {
    title: 'This patient is on the waitlist for this treatment already',
    next: 'Look at the line in Arrivals. To change the wish, take it off the list there and write it down anew.',
  },
  offer_open: {
    title: 'A place is being offered already',
    next: 'This patient is being asked. Record that answer first.',
  },
  place_offered: {
    title: 'This place is being offered to somebody until {{until}}',
    next: 'Record that answer first, or offer another place.',
  },
  offer_over: {
    title: 'This offer is over',
    next: 'Its time has run out, or it was answered at another desk. Offer a place again from the list.',
  },
  resource_in_use: {
    title: 'Another patient is still recorded in this room',
    next: 'Has that patient left? Record it first, or take another room.',
  },
  no_free_resource: {
    title: 'Nothing is free for this just now',
    next: 'Missing: {{kinds}}. Free one, or choose another.',
  },
  in_progress: { title: 'This is already being saved', next: 'Wait a moment; do not tap again.' },
  stale_version: {
    title: 'Somebody changed this in the meantime',
    next: 'The newest state is shown now. Look at it and do it again if it still fits.',
  },
  version_required: { title: 'The server did not understand this', next: 'Load the page again.' },
  idempotency_key_reused: {
    title: 'This was sent twice with different content',
    next: 'Look at what has been saved, then try again.',
  },
  span_too_long: { title: 'That is too long a span', next: 'Search at most 60 days at once.' },
  invalid_cursor: { title: 'The list has changed', next: 'Load it again from the start.' },
  invalid_itinerary: { title: 'This offer is not valid any more', next: 'Search again and choose a fresh one.' },
  itinerary_past: { title: 'This time has already passed', next: 'Choose a later one.' },
  levels_differ: { title: 'The disc levels differ from the decision', next: 'Stop and compare with the doctor.' },
  time_out_of_order: {
    title: 'This time does not fit the order of events',
    next: 'It has to lie between {{notBefore}} and {{notAfter}}.',
  },
  later_facts_depend: { title: 'Later entries depend on this one', next: 'Undo the later ones first, newest first.' },
  not_correctable: { title: 'This entry can not be undone', next: 'Record what is true now instead.' },
  service_unavailable: { title: 'The server is not ready', next: 'Try again in a moment. Nothing was saved.' },
  internal_error: {
    title: 'Something went wrong on the server',
    next: 'Nothing was saved. Try again; if it stays, tell your administrator.',
  },
  unreachable: {
    title: 'No connection to the server',
    next: 'No answer came, so it may not have been saved. Check the network, look whether it is there, then try again.',
  },
  unknown: { title: 'Something went wrong', next: 'Load the page again and look whether it was saved.' },
  sessionEnded: { title: 'You have been signed out', next: 'Sign in again to go on where you were.' },
} as const;
