import { Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';

/** Far above what any screen does; only a program gone wild meets it. */
const PER_SECOND = 2_000;
const BURST = 4_000;
const LARGEST = 50_000;

/** A bucket per account and process, refilled with time. */
@Injectable()
export class AbuseLimit {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  /** Units: `now` in milliseconds of a clock that only goes forward. Errors: `too_many_requests`. */
  spend(subject: string, now = performance.now()): void {
    const bucket = this.buckets.get(subject) ?? { left: BURST, at: now };
    bucket.left = Math.min(BURST, bucket.left + ((now - bucket.at) / 1000) * PER_SECOND) - 1;
    bucket.at = now;
    if (this.buckets.size > LARGEST) this.buckets.clear();
    this.buckets.set(subject, bucket);
    if (bucket.left >= 0) return;
    bucket.left = 0;
    throw new Problem('too_many_requests', { retryAfterSeconds: 1 }, { 'retry-after': '1' });
  }
}
