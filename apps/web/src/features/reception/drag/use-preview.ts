import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { calls } from '../../../api/calls.ts';
import { keys } from '../../../api/keys.ts';
import { startEngine, type Engine } from '../../../lib/engine/engine.ts';
import { roomOf, type Lifted } from './lifted.ts';
import type { Preview, Question } from '../../../lib/engine/preview.ts';

const MINUTE = 60_000;

/**
 * Shape:  `midnight` is minute 0 of the preview, in epoch milliseconds; `preview` is null until the engine has answered for exactly where the step is held now, and for a step that cannot be elsewhere.
 *         `settled` when no better answer is to come: the engine has answered for this on the newest facts, or they could not be had.
 */
export interface Foreseen {
  readonly midnight: number;
  readonly preview: Preview | null;
  readonly settled: boolean;
}

/** What else would move while a step is held over the day, computed here. */
export function usePreview(date: string, lifted: Lifted | null): Foreseen {
  const held = lifted !== null;
  const facts = useQuery({
    queryKey: keys.planProblem(date),
    queryFn: ({ signal }) => calls.planProblem(date, signal),
    enabled: held,
    staleTime: 0,
  });
  const midnight = facts.data === undefined ? 0 : Date.parse(facts.data.midnight);
  const question = useMemo((): Question | null => {
    if (lifted === null || facts.data === undefined) return null;
    const { from, resources, visits } = facts.data;
    // The parts that the contract leaves open are the engine's own types.
    const problem = { day: { date, from, resources }, visits } as unknown as Question['problem'];
    const room = roomOf(lifted);
    const wish = {
      visitId: lifted.visit.id,
      stepId: lifted.step.id,
      from: (lifted.start - midnight) / MINUTE,
      ...(room === undefined ? {} : { resources: room }),
    };
    return { problem, wish };
  }, [date, lifted, facts.data, midnight]);

  const engine = useRef<Engine | null>(null);
  const [answered, setAnswered] = useState<{ question: Question; preview: Preview | null } | null>(null);
  useEffect(() => {
    if (!held) return undefined;
    const started = startEngine((asked, preview) => setAnswered({ question: asked, preview }));
    engine.current = started;
    return () => {
      started.close();
      engine.current = null;
    };
  }, [held]);
  useEffect(() => {
    if (question !== null) engine.current?.ask(question);
  }, [question]);

  const answer = answered !== null && answered.question === question ? answered : null;
  const settled = held && !facts.isFetching && (facts.isError || question === null || answer !== null);
  return { midnight, preview: facts.isError ? null : (answer?.preview ?? null), settled };
}
