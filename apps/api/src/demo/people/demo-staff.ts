import type { Role } from '@higaeri/domain';

/** Somebody who works in the demo clinic; `skills` are the treatments a doctor performs. */
export interface DemoPerson {
  readonly role: Role;
  readonly account: string;
  readonly name: string;
  readonly nameEn: string;
  readonly skills: readonly string[];
}

const person = (
  role: Role,
  account: string,
  name: string,
  nameEn: string,
  skills: readonly string[] = [],
): DemoPerson => ({
  role,
  account,
  name,
  nameEn,
  skills,
});

/** Every treatment has two doctors at least. Source: the "The demo clinic". */
export const DEMO_STAFF: readonly DemoPerson[] = [
  person('doctor', 'doctor', '藤原 健一郎', 'Fujiwara Kenichiro', [
    'dst',
    'cellgel',
    'pidd',
    'florence',
    'q-florence',
    'podd',
  ]),
  person('doctor', 'doctor2', '大野 美咲', 'Ono Misaki', [
    'dst',
    'hybrid-laser',
    'podd',
    'pldd',
    'cellgel',
    'florence',
  ]),
  person('doctor', 'doctor3', '三浦 智也', 'Miura Tomoya', [
    'dst',
    'pidd',
    'hybrid-laser',
    'pldd',
    'q-florence',
    'podd',
  ]),
  person('nurse', 'nurse', '石原 久美', 'Ishihara Kumi'),
  person('nurse', 'nurse2', '上田 理恵', 'Ueda Rie'),
  person('nurse', 'nurse3', '岩崎 翼', 'Iwasaki Tsubasa'),
  person('nurse', 'nurse4', '平野 香織', 'Hirano Kaori'),
  person('nurse', 'nurse5', '工藤 玲奈', 'Kudo Reina'),
  person('nurse', 'nurse6', '野口 瑞穂', 'Noguchi Mizuho'),
  person('radiographer', 'radiographer', '松井 隼人', 'Matsui Hayato'),
  person('radiographer', 'radiographer2', '千葉 奈緒', 'Chiba Nao'),
  person('radiographer', 'radiographer3', '菊地 亘', 'Kikuchi Wataru'),
  person('reception', 'reception', '内田 明日香', 'Uchida Asuka'),
  person('reception', 'reception2', '小野寺 蓮', 'Onodera Ren'),
  person('manager', 'manager', '今井 恭子', 'Imai Kyoko'),
  person('admin', 'admin', '柴田 徹', 'Shibata Toru'),
];

/** The accounts that the start shows. */
export const SHOWN_ACCOUNTS = ['reception', 'doctor', 'doctor2', 'nurse', 'radiographer', 'manager', 'admin'];
export const emailOf = (account: string): string => `${account}@demo.higaeri`;
