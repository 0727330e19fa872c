import { AnyObject, Flag, InstantField, Nested, OneOf, Text, Uuid, WholeNumber } from '../http/fields.ts';

class AuditAccount {
  @Uuid() id!: string;
  @Text() displayName!: string;
}

export class AuditView {
  @Uuid() id!: string;
  @InstantField() at!: string;
  @Nested(() => AuditAccount, { nullable: true, description: 'Null for what the server did by itself.' })
  account!: AuditAccount | null;
  @Text({ example: 'visit.read' }) action!: string;
  @Uuid({ nullable: true }) visitId!: string | null;
  @Uuid({ nullable: true }) patientId!: string | null;
  @AnyObject({ description: 'Ids, codes and numbers.' }) facts!: Record<string, unknown>;
  @Flag({ description: 'Whether it is in the hash chain yet.' }) sealed!: boolean;
}

const REASONS = ['row-changed', 'row-missing', 'seal-missing', 'never-sealed'] as const;

export class BrokenLink {
  @WholeNumber({ nullable: true }) seq!: number | null;
  @Uuid() auditId!: string;
  @OneOf(REASONS) reason!: (typeof REASONS)[number];
}

class ChainHead {
  @WholeNumber() seq!: number;
  @Text({ description: 'SHA-256, hexadecimal.' }) hash!: string;
}

export class AuditVerification {
  @Flag() ok!: boolean;
  @WholeNumber({ description: 'Links followed and found right.' }) sealed!: number;
  @WholeNumber({ description: 'Rows still waiting for their link: normally those of the last second.' })
  unsealed!: number;
  @Nested(() => ChainHead, { nullable: true }) head!: ChainHead | null;
  @Nested(() => BrokenLink, { nullable: true }) broken!: BrokenLink | null;
}
