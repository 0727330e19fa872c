import { DateField } from '../platform/http/fields.ts';

export class SimulationModelQuery {
  @DateField({
    optional: true,
    description:
      'Whose rooms and people are meant; left out, the next day within a month on which a patient can be treated.',
  })
  date?: string;
}
