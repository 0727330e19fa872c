/** No operation: the end of a job or of a machine's queue. */
export const NONE = -1;
