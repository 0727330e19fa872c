import { fullNameKeys, type PatientName } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import type { Chance } from '../chance.ts';
import { FAMILY_NAMES, MENS_NAMES, WOMENS_NAMES, type NameInScripts } from './japanese-names.ts';
import { ORIGINS } from './overseas-names.ts';

/** A row of `patient`, but for clinic and number. */
export interface DemoPatient {
  readonly id: string;
  readonly family_name: string;
  readonly given_name: string;
  readonly family_name_kana: string | null;
  readonly given_name_kana: string | null;
  readonly family_name_romaji: string | null;
  readonly given_name_romaji: string | null;
  readonly birth_date: string;
  readonly sex: 'female' | 'male';
  readonly phone: string;
  readonly language: string;
  readonly residence_country: string;
  readonly time_zone: string | null;
  readonly search_text: string;
}

const JAPANESE = 96;
const two = (value: number): string => String(value).padStart(2, '0');

/** Everybody the demo clinic knows: three from Japan to each from overseas; the first two share a family name. */
export function demoPatients(chance: Chance): DemoPatient[] {
  const japanese = Array.from({ length: JAPANESE }, (_, index) => fromJapan(index, chance));
  const [first, second, ...others] = japanese;
  if (!first || !second) return [];
  return [first, second, ...chance.shuffled([...others, ...fromOverseas(chance)])];
}

function fromJapan(index: number, chance: Chance): DemoPatient {
  const woman = chance.oneIn(2);
  const family = FAMILY_NAMES[index < 2 ? 0 : index % FAMILY_NAMES.length] ?? FAMILY_NAMES[0];
  const given = chance.pick(woman ? WOMENS_NAMES : MENS_NAMES);
  const [kanji, kana, romaji]: NameInScripts = family ?? ['', '', ''];
  return patient(
    {
      familyName: kanji,
      givenName: given[0],
      familyNameKana: kana,
      givenNameKana: given[1],
      familyNameRomaji: romaji,
      givenNameRomaji: given[2],
    },
    {
      birth_date: birthDate(chance),
      sex: woman ? 'female' : 'male',
      // 090-0000-xxxx and 03-0000-xxxx are not given out.
      phone: chance.oneIn(3) ? `+81300000${String(100 + index)}` : `+819000000${String(100 + index)}`,
      language: 'ja',
      residence_country: 'JP',
      time_zone: null,
    },
  );
}

function fromOverseas(chance: Chance): DemoPatient[] {
  return ORIGINS.flatMap(({ country, timeZone, language, phone, people }) =>
    people.map((person, index) => {
      const [family = '', ...rest] = person.split(' ');
      const woman = rest.at(-1) === 'f';
      return patient(
        { familyName: family, givenName: rest.slice(0, -1).join(' ') },
        {
          birth_date: birthDate(chance),
          sex: woman ? 'female' : 'male',
          phone: `${phone}${two(10 + index)}`,
          language,
          residence_country: country,
          time_zone: timeZone,
        },
      );
    }),
  );
}

const birthDate = (chance: Chance): string =>
  `${chance.between(1942, 1991)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;

type NotOfName = Pick<DemoPatient, 'birth_date' | 'sex' | 'phone' | 'language' | 'residence_country' | 'time_zone'>;

const patient = (name: PatientName, rest: NotOfName): DemoPatient => ({
  id: newId(),
  family_name: name.familyName,
  given_name: name.givenName,
  family_name_kana: name.familyNameKana ?? null,
  given_name_kana: name.givenNameKana ?? null,
  family_name_romaji: name.familyNameRomaji ?? null,
  given_name_romaji: name.givenNameRomaji ?? null,
  search_text: fullNameKeys(name).join('\n'),
  ...rest,
});
