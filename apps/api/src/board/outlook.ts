import type { DayPicture } from '../visits/day/day-picture.ts';
import type { Outlook } from './board.view.ts';

const two = (value: number): number => Math.round(value * 100) / 100;

/** Rounded, because a thousand scenarios know no more. */
export function outlookOf({ forecast, clinic }: DayPicture): Outlook | null {
  if (!forecast) return null;
  return {
    pastClosing: two(forecast.pastClosing),
    pastClosingLimit: clinic.settings.pastClosingLimit,
    roomShortageMinutes: two(forecast.roomShortageMinutes),
    learnedFrom: forecast.learnedFrom,
    scenarios: forecast.scenarios,
  };
}
