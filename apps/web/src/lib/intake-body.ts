import type { Intake, IntakeBody, VisitView } from '../api/views.ts';

const EMPTY: IntakeBody = {
  symptoms: null,
  redFlags: [],
  allergies: null,
  anticoagulant: null,
  escort: null,
  fastingSince: null,
  priorSurgery: null,
  priorTreatments: [],
  medication: null,
  interpreter: null,
};

const bodyOf = ({ recordedBy: _by, recordedAt: _at, ...body }: Intake): IntakeBody => body;

/** The intake as it would be sent again: the whole document, without who recorded it. */
export const intakeBody = (visit: VisitView): IntakeBody => (visit.intake == null ? EMPTY : bodyOf(visit.intake));
