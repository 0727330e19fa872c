import { RESOURCE_KINDS, type ResourceKind } from '@higaeri/scheduling';
import { Flag, InstantField, ListOf, OneOf, Text, Uuid, WholeNumber } from '../../platform/http/fields.ts';

export const RESOURCE_STATES = ['free', 'in-use', 'cleaning', 'closed'] as const;

export class ClosureView {
  @Uuid() id: string;
  @Uuid() resourceId: string;
  @InstantField() start: string;
  @InstantField() end: string;
  @Text({ max: 500 }) reason: string;
}

/** A room, a device, a person, or one of the units of a nurse (`unitOf` names the person's row). */
export class ResourceView {
  @Uuid() id: string;
  @OneOf(RESOURCE_KINDS, { name: 'ResourceKind' }) kind: ResourceKind;
  @Text() name: string;
  @Text() nameEn: string;
  @WholeNumber() turnoverMinutes: number;
  @Uuid({ nullable: true }) unitOf: string | null;
  @Uuid({ nullable: true }) staffId: string | null;
  @Text({ list: {}, description: 'Codes of treatments' }) skills: string[];
  @WholeNumber() sort: number;
  @Flag() active: boolean;
  @OneOf(RESOURCE_STATES, { name: 'ResourceState', description: 'Now' }) state: (typeof RESOURCE_STATES)[number];
  @ListOf(() => ClosureView, { description: 'Those not yet over' }) closures: ClosureView[];
  @WholeNumber() version: number;
}
