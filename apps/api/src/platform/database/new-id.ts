import { v7 } from 'uuid';

/** A UUIDv7, made here because PostgreSQL 15 has none; rising within a process. */
export const newId = (): string => v7();
