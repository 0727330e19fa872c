import { Flag, ListOf, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';
import { ResourceView } from '../visits/views/resource.view.ts';

/** People's rows come with their staff record; a fluoroscope names its operating room. */
export const PLACE_KINDS = [
  'mri-scanner',
  'xray-room',
  'consulting-room',
  'preparation-bay',
  'operating-room',
  'fluoroscope',
  'recovery-room',
] as const;

export class CreateResourceDto {
  @OneOf(PLACE_KINDS, { name: 'PlaceKind' }) kind: string;
  @Text() name: string;
  @Text() nameEn: string;
  @WholeNumber({ max: 240, optional: true, description: 'Cleaning and setting up after each use' })
  turnoverMinutes?: number;
  @Uuid({ optional: true, nullable: true, description: 'Of a fluoroscope: its operating room' }) unitOf?: string | null;
  @WholeNumber({ max: 10_000, optional: true }) sort?: number;
}

export class ChangeResourceDto {
  @Text({ optional: true }) name?: string;
  @Text({ optional: true }) nameEn?: string;
  @WholeNumber({ max: 240, optional: true }) turnoverMinutes?: number;
  @WholeNumber({ max: 10_000, optional: true }) sort?: number;
  @Flag({ optional: true, description: 'What is not active can not be booked; what is booked stays' }) active?: boolean;
}

export class ResourceList {
  @ListOf(() => ResourceView) items: ResourceView[];
  @Text({ nullable: true }) nextCursor: string | null;
}
