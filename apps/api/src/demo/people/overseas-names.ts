/** Patients from overseas. Shape: country, IANA zone, language, phone up to its last two digits (numbers that nobody has), then people as `Family Given f|m`. */
export interface Origin {
  readonly country: string;
  readonly timeZone: string;
  readonly language: 'en' | 'zh' | 'ko';
  readonly phone: string;
  readonly people: readonly string[];
}

export const ORIGINS: readonly Origin[] = [
  {
    country: 'KR',
    timeZone: 'Asia/Seoul',
    language: 'ko',
    phone: '+821000000',
    people: ['Kim Jisoo f', 'Lee Minho m', 'Park Soyeon f', 'Choi Dongwook m', 'Jung Hyejin f'],
  },
  {
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    language: 'zh',
    phone: '+8610000000',
    people: ['Wang Wei m', 'Li Na f', 'Zhang Min f', 'Liu Qiang m', 'Chen Jing f'],
  },
  {
    country: 'TW',
    timeZone: 'Asia/Taipei',
    language: 'zh',
    phone: '+8869000000',
    people: ['Lin Yating f', 'Huang Chihming m', 'Wu Meiling f', 'Tsai Chenghan m'],
  },
  {
    country: 'US',
    timeZone: 'America/Los_Angeles',
    language: 'en',
    phone: '+1213555010',
    people: ['Miller Susan f', 'Johnson Robert m', 'Garcia Maria f', 'Nguyen David m', 'Brown Karen f'],
  },
  {
    country: 'AU',
    timeZone: 'Australia/Sydney',
    language: 'en',
    phone: '+6149157000',
    people: ['Taylor Emma f', 'Wilson Jack m', 'Campbell Ruth f', 'Walker Peter m'],
  },
  {
    country: 'SG',
    timeZone: 'Asia/Singapore',
    language: 'en',
    phone: '+65000000',
    people: ['Tan Hui Min f', 'Lim Wei Jie m', 'Ng Siew Ling f', 'Goh Boon Keng m'],
  },
  {
    country: 'GB',
    timeZone: 'Europe/London',
    language: 'en',
    phone: '+4477009000',
    people: ['Smith Helen f', 'Evans Gareth m', 'Clarke Alison f'],
  },
  {
    country: 'DE',
    timeZone: 'Europe/Berlin',
    language: 'en',
    phone: '+49152000000',
    people: ['Schneider Petra f', 'Wagner Thomas m'],
  },
];
