import { lazy, Suspense, useEffect, useState, type ComponentType, type ReactElement } from 'react';
import { whenIdle } from '../lib/when-idle.ts';

/** What a menu gets: its button, and how to say that it has been closed. */
export interface OpenedByClick {
  children: ReactElement<{ onClick?: () => void }>;
}

/**
 * A menu whose inside is fetched at the first click on its button, or when the browser has nothing else to do: the network may be gone by the click.
 * Shape:  `button` draws the button, with the click handler until the inside is there; the inside opens itself at once.
 */
export function onClick<P extends object>(
  load: () => Promise<ComponentType<P & OpenedByClick>>,
  button: (props: P, click: (() => void) | undefined) => OpenedByClick['children'],
): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function OnClick(props: P) {
    const [clicked, setClicked] = useState(false);
    useEffect(() => whenIdle(() => void load().catch(() => undefined)), []);
    if (!clicked) return button(props, () => setClicked(true));
    return (
      <Suspense fallback={button(props, undefined)}>
        <Loaded {...props}>{button(props, undefined)}</Loaded>
      </Suspense>
    );
  };
}
