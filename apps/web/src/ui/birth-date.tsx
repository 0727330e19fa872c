import { useTranslation } from 'react-i18next';

const eraFormat = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'short', year: 'numeric', timeZone: 'UTC' });

/** A birth date as people in Japan say it too: `1956-04-12（昭和31年）`. */
export function BirthDate({ date, size = 'sm' }: { date: string; size?: 'sm' | 'xl' }) {
  const { i18n } = useTranslation();
  const at = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(at)) return <span>{date}</span>;
  const japanese = i18n.language === 'ja';
  const [year = '', month = '', day = ''] = date.split('-');
  const words = japanese
    ? `${Number(year)}年${Number(month)}月${Number(day)}日`
    : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
  return (
    <time dateTime={date} className="num" style={size === 'xl' ? { fontSize: '1.5rem', fontWeight: 600 } : undefined}>
      {words}
      {japanese && (
        <span style={{ color: 'var(--ink-soft)', fontWeight: 400, fontSize: '0.86em', whiteSpace: 'nowrap' }}>
          （{eraFormat.format(at)}）
        </span>
      )}
    </time>
  );
}
