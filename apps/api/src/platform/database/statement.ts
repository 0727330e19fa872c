/**
 * SQL that a connection parses and plans once: for what is asked again and again with the same text, where planning takes longer than finding the rows.
 * Shape:  `name` belongs to one text in the whole server.
 */
export interface Statement {
  readonly name: string;
  readonly text: string;
}
