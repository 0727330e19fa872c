export type Language = 'ja' | 'en';

/** Why a field was refused, as data: rendered in the reader's language by the filter. */
export type Rule =
  | {
      readonly rule:
        'required' | 'unknown' | 'object' | 'uuid' | 'instant' | 'date' | 'flag' | 'number' | 'email' | 'key';
    }
  | { readonly rule: 'text' | 'list'; readonly min: number; readonly max: number }
  | { readonly rule: 'pattern'; readonly ja?: string; readonly en?: string }
  | { readonly rule: 'one-of'; readonly values: readonly (string | number)[] }
  | { readonly rule: 'whole-number' | 'decimal'; readonly min: number; readonly max: number }
  | { readonly rule: 'words'; readonly ja: string; readonly en: string };

const SIMPLE: Record<
  'required' | 'unknown' | 'object' | 'uuid' | 'instant' | 'date' | 'flag' | 'number' | 'email' | 'key',
  Record<Language, string>
> = {
  required: { ja: '入力してください。', en: 'Is required.' },
  unknown: { ja: '使えない項目です。', en: 'Is not a known field.' },
  object: { ja: 'JSONオブジェクトにしてください。', en: 'Must be a JSON object.' },
  uuid: { ja: 'UUIDにしてください。', en: 'Must be a UUID.' },
  instant: { ja: '時差付きの日時(RFC 3339)にしてください。', en: 'Must be an RFC 3339 date-time with an offset.' },
  date: { ja: '日付(YYYY-MM-DD)にしてください。', en: 'Must be a date, YYYY-MM-DD.' },
  flag: { ja: 'true か false にしてください。', en: 'Must be true or false.' },
  number: { ja: '数値にしてください。', en: 'Must be a number.' },
  email: { ja: 'メールアドレスにしてください。', en: 'Must be an e-mail address.' },
  key: { ja: '1~255文字の印字可能なASCII文字にしてください。', en: 'Must be 1 to 255 printable ASCII characters.' },
};

export function sayRule(rule: Rule, language: Language): string {
  const ja = language === 'ja';
  switch (rule.rule) {
    case 'text':
      if (rule.max === 0) return ja ? '使えない文字があります。' : 'Contains characters that cannot be used.';
      return ja
        ? `${rule.min}~${rule.max}文字にしてください。`
        : `Must be text of ${rule.min} to ${rule.max} characters.`;
    case 'list':
      return ja
        ? `${rule.min}~${rule.max}件の配列にしてください。`
        : `Must be a list of ${rule.min} to ${rule.max} items.`;
    case 'pattern':
      return ja ? (rule.ja ?? '書式が違います。') : (rule.en ?? 'Is not in the expected form.');
    case 'one-of':
      return ja
        ? `次のいずれかにしてください: ${rule.values.join(', ')}`
        : `Must be one of: ${rule.values.join(', ')}.`;
    case 'whole-number':
      return ja
        ? `${rule.min}~${rule.max}の整数にしてください。`
        : `Must be a whole number from ${rule.min} to ${rule.max}.`;
    case 'decimal':
      return ja ? `${rule.min}~${rule.max}の数値にしてください。` : `Must be a number from ${rule.min} to ${rule.max}.`;
    case 'words':
      return rule[language];
    default:
      return SIMPLE[rule.rule][language];
  }
}
