import type { VariantOutcome } from '@higaeri/scheduling';
import { useEffect, useRef, useState } from 'react';
import type { Told } from './answer-question.ts';
import type { Question } from './question.ts';

/** How far a simulation is. Shape: what was asked stays with it, so that an answer is never shown beside another question. */
export type Simulation =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly question: Question; readonly percent: number }
  | { readonly state: 'answered'; readonly question: Question; readonly outcomes: readonly VariantOutcome[] }
  | { readonly state: 'failed'; readonly question: Question };

const IDLE: Simulation = { state: 'idle' };

/** Runs one simulation at a time in a worker of the browser; leaving the screen ends it. */
export function useSimulation() {
  const [simulation, setSimulation] = useState<Simulation>(IDLE);
  const worker = useRef<Worker | null>(null);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => end, []);

  const start = (question: Question): void => {
    end();
    const mine = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    setSimulation({ state: 'running', question, percent: 0 });
    mine.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.type === 'progress') return setSimulation({ state: 'running', question, percent: data.percent });
      end();
      return setSimulation({ state: 'answered', question, outcomes: data.outcomes });
    };
    mine.onerror = () => {
      end();
      setSimulation({ state: 'failed', question });
    };
    mine.postMessage(question);
  };
  const cancel = (): void => {
    end();
    setSimulation(IDLE);
  };
  return { simulation, start, cancel };
}
