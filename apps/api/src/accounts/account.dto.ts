import { ROLES } from '../platform/auth/session.view.ts';
import { Email, Flag, InstantField, OneOf, Text, Uuid, WholeNumber } from '../platform/http/fields.ts';

export class CreateAccountDto {
  @Email() email!: string;
  @Text({ max: 80 }) displayName!: string;
  @OneOf(ROLES, { name: 'Role', list: { min: 1, max: 6 } }) roles!: string[];
  @Uuid({ optional: true, nullable: true, description: 'The member of staff behind the account' }) staffId?:
    string | null;
  @Text({ min: 12, max: 200 }) password!: string;
}

/** What is left out stays. A new password, other roles or disabling ends the account's sessions. */
export class ChangeAccountDto {
  @Text({ max: 80, optional: true }) displayName?: string;
  @OneOf(ROLES, { name: 'Role', list: { min: 1, max: 6 }, optional: true }) roles?: string[];
  @Uuid({ optional: true, nullable: true }) staffId?: string | null;
  @Text({ min: 12, max: 200, optional: true }) password?: string;
  @Flag({ optional: true }) disabled?: boolean;
}

export class AccountView {
  @Uuid() id!: string;
  @Text() email!: string;
  @Text() displayName!: string;
  @OneOf(ROLES, { name: 'Role', list: {} }) roles!: string[];
  @Uuid({ nullable: true }) staffId!: string | null;
  @Flag() disabled!: boolean;
  @InstantField() createdAt!: string;
  @WholeNumber() version!: number;
}
