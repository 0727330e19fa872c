import type { FactOf, Observation } from '@higaeri/domain';
import { filled } from '../visits/records/filled.ts';
import type { ObserveDto } from './observe.dto.ts';

type Observed = FactOf<'observation-recorded'>['observation'];

const NOT_TAKEN: Omit<Observation, 'clientId' | 'kind' | 'score' | 'at' | 'by'> = {
  heartRate: null,
  systolic: null,
  diastolic: null,
  spo2: null,
  respiration: null,
  temperature: null,
  pain: null,
  legStrengthLeft: null,
  legStrengthRight: null,
  wound: null,
  awake: null,
  note: null,
};

export function observationFrom({ clientId, kind, score, ...given }: ObserveDto): Observed {
  const { vitals, walking, nausea, pain, bleeding } = score ?? {};
  return {
    clientId: clientId.toLowerCase(),
    kind,
    ...filled(NOT_TAKEN, given),
    score:
      vitals === undefined ||
      walking === undefined ||
      nausea === undefined ||
      pain === undefined ||
      bleeding === undefined
        ? null
        : { instrument: 'mPADSS-1', vitals, walking, nausea, pain, bleeding },
  };
}
