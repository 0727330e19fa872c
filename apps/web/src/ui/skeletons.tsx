import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of what is coming, so that nothing jumps when it is there. */
export function ListSkeleton({ rows = 6, height = 64 }: { rows?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" style={{ display: 'grid', gap: 8 }}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius="md" />
      ))}
    </div>
  );
}

export function TilesSkeleton({ tiles = 6, height = 180 }: { tiles?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div
      aria-busy="true"
      style={{ display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))' }}
    >
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: tiles }, (_, tile) => (
        <Skeleton key={tile} height={height} radius="lg" />
      ))}
    </div>
  );
}
