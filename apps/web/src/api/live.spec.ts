import { describe, expect, it, jest } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { EventStream } from '../testing/event-stream.ts';
import { keys } from './keys.ts';
import { concernedBy, followEvents, type LiveState } from './live.ts';

const DAY = '2026-11-20';

function follow() {
  EventStream.opened = [];
  globalThis.EventSource = EventStream as unknown as typeof EventSource;
  const client = new QueryClient();
  const states: LiveState[] = [];
  for (const key of [
    keys.board(DAY),
    keys.board('2026-11-21'),
    keys.visit('visit-1'),
    keys.visit('visit-2'),
    keys.session,
  ])
    client.setQueryData(key, {});
  const stop = followEvents(client, DAY, (state) => states.push(state));
  const old = (key: readonly unknown[]): boolean => client.getQueryState(key)?.isInvalidated ?? false;
  return { client, states, stop, old, stream: () => EventStream.latest };
}

describe('following the clinic live', () => {
  it('makes old exactly what a changed visit concerns', async () => {
    const { stream, old, stop } = follow();
    stream()?.connect();
    stream()?.tell('visit.changed', { date: DAY, visitId: 'visit-1' });
    await waitFor(() => expect(old(keys.board(DAY))).toBe(true));
    expect(old(keys.visit('visit-1'))).toBe(true);
    expect(old(keys.visit('visit-2'))).toBe(false);
    expect(old(keys.board('2026-11-21'))).toBe(false);
    stop();
  });

  it('fetches everything again after a gap it cannot bridge, but not who is signed in', () => {
    const { stream, old, stop } = follow();
    stream()?.connect();
    expect(old(keys.visit('visit-2'))).toBe(false);
    stream()?.tell('reset');
    expect(old(keys.visit('visit-2'))).toBe(true);
    expect(old(keys.session)).toBe(false);
    stop();
  });

  it('fetches everything again when the connection comes back', () => {
    const { stream, old, states, stop } = follow();
    stream()?.connect();
    stream()?.lose();
    stream()?.connect();
    expect(states).toEqual(['connecting', 'live', 'offline', 'live']);
    expect(old(keys.board('2026-11-21'))).toBe(true);
    stop();
  });

  it('knows from the device that the network is gone, and begins afresh when it is back', () => {
    const { stream, old, states, stop } = follow();
    stream()?.connect();
    const silent = stream();
    window.dispatchEvent(new Event('offline'));
    expect(states.at(-1)).toBe('offline');
    window.dispatchEvent(new Event('online'));
    expect(silent?.readyState).toBe(EventStream.CLOSED);
    stream()?.connect();
    expect(states.slice(-3)).toEqual(['offline', 'connecting', 'live']);
    expect(old(keys.board('2026-11-21'))).toBe(true);
    stop();
  });

  it('takes a stream that misses its beats for lost, and opens another', () => {
    jest.useFakeTimers();
    const { stream, states, stop } = follow();
    stream()?.connect();
    const silent = stream();
    silent?.beat(15);
    jest.advanceTimersByTime(30_000);
    silent?.beat(15);
    jest.advanceTimersByTime(30_000);
    expect(states.at(-1)).toBe('live');
    jest.advanceTimersByTime(15_000);
    expect(states.at(-1)).toBe('offline');
    expect(silent?.readyState).toBe(EventStream.CLOSED);
    stream()?.connect();
    expect(states.at(-1)).toBe('live');
    stop();
    jest.useRealTimers();
  });

  it('asks whether the session still stands when the server refuses the stream', () => {
    const { stream, old, stop } = follow();
    stream()?.lose(true);
    expect(old(keys.session)).toBe(true);
    stop();
  });

  it('closes its one stream when nobody follows any more', () => {
    const { stream, stop } = follow();
    stop();
    expect(stream()?.readyState).toBe(EventStream.CLOSED);
  });

  it('knows nothing about events it has never heard of', () => {
    expect(concernedBy({ type: 'weather.changed' })).toEqual([]);
  });
});
