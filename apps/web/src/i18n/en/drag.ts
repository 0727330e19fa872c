/** A step moved by hand on the day. */
export const drag = {
  title: 'Moving a step',
  looking: 'Looking at what else would move …',
  hint: 'Drop it or press Enter to put it there; Escape leaves it. Arrows: 5 min, with Shift 30 min; up and down: another room.',
  nobodyElse: 'Nobody else has to move.',
  gives: '{{who}}: {{step}} {{from}} → {{to}} ({{minutes}} min)',
  noPlace: '{{who}} would have no place.',
  outOfOrder: 'The patient’s own steps would overlap or be out of order.',
  breach: {
    window: '{{who}}: {{step}} would be outside its hours of the day.',
    pause: '{{who}}: the wait before {{step}} would be too long, or leave no time for lunch.',
    overlap: '{{who}}: {{resource}} is taken during {{step}}.',
    closed: '{{who}}: {{resource}} is not there, or it is past closing, during {{step}}.',
    need: '{{who}}: a room or a person is missing for {{step}}.',
    skill: '{{who}}: the doctor of {{step}} does not do this treatment.',
    'same-doctor': '{{who}}: {{step}} would be with another doctor than the one who sees the patient.',
    'kept-room': '{{who}}: the room would have to be left before {{step}}.',
    pinned: '{{who}}: {{step}} is bound to its time.',
  },
  moved: '{{step}} moved to {{time}}',
  movedTell: '{{step}} moved to {{time}}. Tell the patient the new time.',
  proposed: 'Others would have to give way. Look at the proposed plan above, and apply it.',
  against: 'A rule of the day is against it. Look at the proposed plan above, and apply it only if it is meant so.',
  nobodyCan: 'Nothing has been moved: somebody would be left without a place. Choose another time.',
  refused: {
    unforeseen: {
      title: 'The step has not been moved',
      next: 'What else would move could not be found out. Try again, or move it from the visit.',
    },
    out_of_order: {
      title: 'The step has not been moved',
      next: 'The patient’s own steps would overlap or be out of order. Choose another time.',
    },
    slot_taken: {
      title: 'There is no place then',
      next: 'A room or a person is taken. Nothing has been moved; choose another time.',
    },
    stale_version: {
      title: 'Somebody changed this visit',
      next: 'Nothing has been moved. The newest state is shown; move it again if it still fits.',
    },
  },
};
