import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  tone: 'good' | 'alarm';
  title: string;
  text?: string;
  act?: { label: string; run: () => void };
}

const MOST = 4;
let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();
const change = (to: readonly Toast[]): void => {
  toasts = to;
  for (const listen of listeners) listen();
};

/** Shows a message for a while; the same one twice is shown once. */
export function showToast(toast: Omit<Toast, 'id'>, forMs: number): void {
  const id = next++;
  change(
    [...toasts.filter(({ title, text }) => title !== toast.title || text !== toast.text), { ...toast, id }].slice(
      -MOST,
    ),
  );
  setTimeout(() => hideToast(id), forMs);
}

export const hideToast = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

export const useToasts = (): readonly Toast[] =>
  useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => toasts,
  );
