import { GATE_CODES, type GateCode, type GateState } from '@higaeri/domain';
import { Flag, OneOf } from '../../platform/http/fields.ts';

const ACTS = [
  'mri',
  'xray',
  'consultation',
  'preparation',
  'procedure',
  'needle',
  'leave-operating-room',
  'discharge',
] as const;

/** A condition that can block a clinical act. */
export class GateView {
  @OneOf(GATE_CODES, { name: 'GateCode' }) code: GateCode;
  @OneOf(ACTS, { list: {}, name: 'GatedAct' }) blocks: string[];
  @OneOf(['met', 'missing', 'overridden', 'off', 'not-applicable'], { name: 'GateStatus' }) status: GateState['status'];
  @Flag({ description: 'Whether a doctor may let the act go ahead although it is missing' }) overridable: boolean;
}
