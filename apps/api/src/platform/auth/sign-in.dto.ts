import { Email, Text } from '../http/fields.ts';

export class SignInDto {
  @Email({ example: 'reception@demo.higaeri' })
  email!: string;

  @Text({ max: 200, description: 'The password of the account.' })
  password!: string;

  @Text({ optional: true, pattern: /^\d{6}$/, max: 6, description: 'Six digits, where the account asks for them.' })
  totp?: string;
}
