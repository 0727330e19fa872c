import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyProblem } from '../lib/notify.ts';
import { whenIdle } from '../lib/when-idle.ts';

/**
 * A dialog or drawer that is fetched when it is first needed, or when the browser has nothing else to do.
 * Shape:  answers a component with the same props; draws nothing until `opened` was true once. When it can not be fetched it says so,
 *         leaves the screen as it is, and tries again once the network is back.
 */
export function onDemand<P extends { opened: boolean }>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let fetched: ComponentType<P> | undefined;
  const fetchIt = async (): Promise<ComponentType<P>> => (fetched ??= await load());
  return function OnDemand(props: P) {
    const { t } = useTranslation('common');
    const { opened } = props;
    const [wanted, setWanted] = useState(opened);
    const [Loaded, setLoaded] = useState<ComponentType<P> | undefined>(() => fetched);
    if (opened && !wanted) setWanted(true);
    useEffect(() => whenIdle(() => void fetchIt().catch(() => undefined)), []);
    useEffect(() => {
      if (!opened || Loaded !== undefined) return undefined;
      let gone = false;
      const show = (part: ComponentType<P>): void => {
        if (!gone) setLoaded(() => part);
      };
      const again = (): void => void fetchIt().then(show, () => undefined);
      fetchIt().then(show, () => {
        if (!gone) notifyProblem({ title: t('partMissing.title'), next: t('partMissing.next') });
      });
      window.addEventListener('online', again);
      return () => {
        gone = true;
        window.removeEventListener('online', again);
      };
    }, [opened, Loaded, t]);
    return wanted && Loaded !== undefined ? <Loaded {...props} /> : null;
  };
}
