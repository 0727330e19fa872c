import type { ForecastTime, PredictedStep } from '../day/forecast.ts';
import type { PredictedSpan, TimeRange } from '../views/span.view.ts';
import type { ZoneTime } from '../zone-time.ts';

/** Units: instants with the clinic's offset. */
export const timeRange = ({ early, likely, late }: ForecastTime, zone: ZoneTime): TimeRange => ({
  early: zone.text(early),
  likely: zone.text(likely),
  late: zone.text(late),
});

export const predictedSpan = ({ start, end, probability }: PredictedStep, zone: ZoneTime): PredictedSpan => ({
  start: zone.text(start.likely),
  end: zone.text(end.likely),
  startRange: timeRange(start, zone),
  endRange: timeRange(end, zone),
  probability,
});
