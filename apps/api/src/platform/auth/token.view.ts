import { InstantField, Text, Uuid } from '../http/fields.ts';

export class TokenView {
  @Uuid() id!: string;
  @Text() name!: string;
  @InstantField() createdAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true }) lastUsedAt!: string | null;
}

export class NewTokenView extends TokenView {
  @Text({ description: 'The token itself. It is shown this once; only its hash is kept.' }) token!: string;
}
