/**
 * One line of "who read or changed what".
 * Shape:  `facts` are ids, codes, numbers and dates; never names, phones or free text.
 */
export interface AuditEntry {
  /** Words with dots, as the permissions: `visit.read`, `visit.check-in`, `account.write`. */
  readonly action: string;
  readonly visitId?: string;
  readonly patientId?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
