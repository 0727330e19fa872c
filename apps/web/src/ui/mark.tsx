/** The sign of the house: a sun going its way over one day's horizon. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" fill="none" aria-hidden>
      <path d="M4 27a16 16 0 0 1 32 0" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M4 33h32" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="28.6" cy="14.4" r="5.4" fill="var(--mantine-color-shu-5)" />
    </svg>
  );
}
