/** A person nobody in the demo clinic knows. Shape: as staff type it; a surname no other spec and no demo patient has. */
export interface NewPatient {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string;
  readonly givenNameKana: string;
  readonly birthDate: string;
  readonly phone: string;
  readonly sex: 'female' | 'male';
}

const patient = (
  [familyName, givenName]: readonly [string, string],
  [familyNameKana, givenNameKana]: readonly [string, string],
  birthDate: string,
  phone: string,
  sex: NewPatient['sex'],
): NewPatient => ({ familyName, givenName, familyNameKana, givenNameKana, birthDate, phone, sex });

/** Treated and home the same day. */
export const SAOTOME = patient(['早乙女', '花'], ['サオトメ', 'ハナ'], 'S36.3.5', '090-7001-0001', 'female');
/** Found not eligible. */
export const ICHINOSE = patient(['一ノ瀬', '健'], ['イチノセ', 'ケン'], '1958-11-20', '090-7001-0002', 'male');
/** Checked in by mistake. */
export const TAKANO = patient(['鷹野', '実'], ['タカノ', 'ミノル'], '1950-02-14', '090-7001-0003', 'male');
/** Booked at one desk, seen at another. */
export const ASAHINA = patient(['朝比奈', '徹'], ['アサヒナ', 'トオル'], '1963-06-01', '090-7001-0005', 'male');
/** Two who want the same day. */
export const MIBU = patient(['壬生', '薫'], ['ミブ', 'カオル'], '1955-09-09', '090-7001-0006', 'female');
export const TOKIWA = patient(['常盤', '誠'], ['トキワ', 'マコト'], '1952-12-24', '090-7001-0007', 'male');
