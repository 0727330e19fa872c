import { familyNameKeys, type PatientName } from './name.ts';

/** Two patients who can be taken for each other when called by family name: written or read alike. */
export function sameSurname(a: PatientName, b: PatientName): boolean {
  const keys = familyNameKeys(a);
  return familyNameKeys(b).some((other) => keys.includes(other));
}

/**
 * The patients of a day who share a family name with another one: both get the banner, and two identifiers are confirmed.
 * Shape:  the ids, in the given order.
 * Source: clinic.md "same surname today: banner on both, two identifiers to confirm".
 */
export const sharingSurname = (
  patients: readonly (PatientName & { readonly patientId: string })[],
): readonly string[] => {
  const counted = new Map<string, Set<string>>();
  for (const patient of patients) {
    for (const key of familyNameKeys(patient)) {
      const holders = counted.get(key) ?? new Set<string>();
      counted.set(key, holders.add(patient.patientId));
    }
  }
  const shared = (patient: PatientName): boolean =>
    familyNameKeys(patient).some((key) => (counted.get(key)?.size ?? 0) > 1);
  return [...new Set(patients.filter(shared).map(({ patientId }) => patientId))];
};
