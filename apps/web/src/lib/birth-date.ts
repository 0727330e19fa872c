const ERAS: readonly { names: string[]; firstYear: number }[] = [
  { names: ['m', '明治', '明'], firstYear: 1868 },
  { names: ['t', '大正', '大'], firstYear: 1912 },
  { names: ['s', '昭和', '昭'], firstYear: 1926 },
  { names: ['h', '平成', '平'], firstYear: 1989 },
  { names: ['r', '令和', '令'], firstYear: 2019 },
];

const asDate = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.toISOString().slice(0, 10)
    : null;
};

/**
 * Reads a birth date the way people say it.
 * Shape:  `1956-04-12`, `1956/4/12`, `19560412`, `S31.4.12`, `昭和31年4月12日` → `1956-04-12`; anything else, or no such day, → null.
 */
export function readBirthDate(typed: string): string | null {
  const text = typed.normalize('NFKC').trim().toLowerCase().replace('元年', '1年');
  const plain =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (plain !== null) return asDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const era =
    /^([mtshr]|明治?|大正?|昭和?|平成?|令和?)\s*(\d{1,2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(
      text,
    );
  const found = ERAS.find(({ names }) => names.includes(era?.[1] ?? ''));
  return era === null || found === undefined
    ? null
    : asDate(found.firstYear + Number(era[2]) - 1, Number(era[3]), Number(era[4]));
}
