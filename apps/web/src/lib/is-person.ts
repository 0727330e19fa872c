const PEOPLE: readonly string[] = ['doctor', 'nurse', 'radiographer'];

/** Whether a kind of resource is somebody: people look after a patient, rooms and devices are in use. */
export const isPerson = (kind: string): boolean => PEOPLE.includes(kind);
