/** What the patient asks for, as it stands in the address. Clock times `HH:mm`. */
export interface TimeWish {
  date?: string | undefined;
  doctor?: string | undefined;
  notBefore?: string | undefined;
  notAfter?: string | undefined;
}
