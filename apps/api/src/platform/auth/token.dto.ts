import { Text, WholeNumber } from '../http/fields.ts';

export class CreateTokenDto {
  @Text({
    max: 100,
    example: 'Export to the accounting system',
    description: 'What it is for, so that it can be told apart later.',
  })
  name!: string;

  @WholeNumber({ min: 1, max: 366, description: 'Days until it ends by itself.', example: 90 })
  validDays!: number;
}
