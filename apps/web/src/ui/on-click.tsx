import { lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';

/** What a menu gets: its button, and how to say that it has been closed. */
export interface OpenedByClick {
  children: ReactElement<{ onClick?: () => void }>;
}

/**
 * A menu whose inside is fetched at the first click on its button.
 * Shape:  `button` draws the button, with the click handler until the inside is there; the inside opens itself at once.
 */
export function onClick<P extends object>(
  load: () => Promise<ComponentType<P & OpenedByClick>>,
  button: (props: P, click: (() => void) | undefined) => OpenedByClick['children'],
): ComponentType<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  return function OnClick(props: P) {
    const [clicked, setClicked] = useState(false);
    if (!clicked) return button(props, () => setClicked(true));
    return (
      <Suspense fallback={button(props, undefined)}>
        <Loaded {...props}>{button(props, undefined)}</Loaded>
      </Suspense>
    );
  };
}
