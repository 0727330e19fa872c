import '@testing-library/jest-dom/jest-globals';
import { afterEach } from '@jest/globals';
import { cleanup, configure } from '@testing-library/react';

// A busy machine draws slowly; a spec still fails at once when what it waits for can not come.
configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

const nothing = (): void => undefined;

/* Browser features that Mantine asks for and jsdom does not have. Nothing is laid out, so no size and no medium changes. */
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: nothing,
    removeEventListener: nothing,
    addListener: nothing,
    removeListener: nothing,
    dispatchEvent: () => false,
  }),
});

window.ResizeObserver = class {
  observe = nothing;
  unobserve = nothing;
  disconnect = nothing;
};

window.HTMLElement.prototype.scrollIntoView = nothing;

window.scrollTo = () => undefined;

/* Growing text fields ask when fonts have loaded. */
Object.defineProperty(document, 'fonts', { value: new EventTarget() });
