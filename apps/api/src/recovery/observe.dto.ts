import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { InstantField, Nested } from '../platform/http/fields.ts';
import { DischargeScore, Observation } from '../visits/views/observation.view.ts';

export class ScoreDto extends IntersectionType(
  OmitType(DischargeScore, ['instrument']),
  PartialType(PickType(DischargeScore, ['instrument'])),
) {}

/** A measurement left out or null was not taken. */
export class ObserveDto extends IntersectionType(
  PickType(Observation, ['clientId', 'kind']),
  PartialType(OmitType(Observation, ['clientId', 'kind', 'score', 'at', 'by'])),
) {
  @Nested(() => ScoreDto, { optional: true, nullable: true }) score?: ScoreDto | null;
  @InstantField({ optional: true, description: 'When it was taken; now when left out' }) at?: string;
}
