import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Why somebody is no longer signed in. */
export type Leaving = 'idle' | 'signed-out' | 'ended';

/** Leads to the sign-in page, and from there back to this address; once, however often it is drawn while that page is fetched. */
export function Leave({ why }: { why: Leaving }) {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    const { href, pathname } = router.state.location;
    if (pathname === '/sign-in') return;
    void navigate({ to: '/sign-in', search: why === 'signed-out' ? { why } : { next: href, why }, replace: true });
  }, [navigate, router, why]);
  return null;
}
