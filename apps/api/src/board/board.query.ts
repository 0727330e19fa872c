import { DateField } from '../platform/http/fields.ts';

export class BoardQuery {
  @DateField({ optional: true, description: 'Today when left out' }) date?: string;
}
