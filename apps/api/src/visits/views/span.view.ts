import { InstantField, Text, Uuid } from '../../platform/http/fields.ts';

/** Half-open; instants with the clinic's offset. */
export class Span {
  @InstantField() start: string;
  @InstantField() end: string;
}

export class OpenSpan {
  @InstantField() start: string;
  @InstantField({ nullable: true, description: 'null while it still goes on' }) end: string | null;
}

/** A person or thing of the clinic under both its names. */
export class Named {
  @Uuid() id: string;
  @Text() name: string;
  @Text() nameEn: string;
}

export class NamedResource extends Named {
  @Text() kind: string;
}
