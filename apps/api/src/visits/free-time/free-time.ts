import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { datesBetween } from '../clinic-day/day-frame.ts';
import { ClinicFactsRepository } from '../clinic-day/clinic-facts.repository.ts';
import { GatheredNews } from './gathered-news.ts';
import { forgetting, learning, type ClinicPicture, type KnownClinic } from './clinic-picture.ts';
import { readNews, type PictureNews } from './picture-news.ts';
import { readDays, readFrame } from './read-picture.ts';

/** Dates `YYYY-MM-DD`, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Half of how long a change stays noted. Units: milliseconds of the machine, which has nothing to do with the clinic's clock. */
const GOOD_FOR_MS = 12 * 3_600_000;

/**
 * Every clinic's free time, kept in memory and always right.
 * Shape:  each question first asks the database, in one short statement, which days have been changed by transactions that the picture has not seen;
 *         only those are read again. So an answer never misses what was committed before it was asked, whichever server process did it.
 * Source: docs/adr/0006-the-picture-of-free-time-asks-what-it-has-not-seen.md.
 */
@Injectable()
export class FreeTime {
  private readonly pictures = new Map<string, { readonly picture: ClinicPicture; readonly renewedAt: number }>();

  constructor(
    @Inject(ClinicFactsRepository) private readonly facts: ClinicFactsRepository,
    @Inject(GatheredNews) private readonly gathered: GatheredNews,
  ) {}

  /** The clinic as it is now, from memory alone. Shape: `undefined` when some of the days have to be read first, which `of` does. */
  async remembered(clinicId: string, spanOf: (known: KnownClinic) => Span): Promise<ClinicPicture | undefined> {
    const known = this.known(clinicId);
    const news = known && (await this.gathered.of(clinicId, known));
    if (!news || news.everything) return undefined;
    const picture = forgetting(known, news.dates, news.snapshot);
    if (this.known(clinicId) === known) this.put(clinicId, picture);
    const { from, to } = spanOf(picture);
    return datesBetween(from, to).every((date) => picture.days.has(date)) ? picture : undefined;
  }

  /** The clinic as this transaction sees it, with at least the days of a span, which may depend on the clinic. */
  async of(tx: Tx, spanOf: (known: KnownClinic) => Span): Promise<ClinicPicture> {
    const known = this.known(tx.clinicId);
    const news = await readNews(tx, known);
    const kept = known && !news.everything ? forgetting(known, news.dates, news.snapshot) : undefined;
    const frame = kept ?? (await readFrame(tx, news, this.facts));
    const picture = await this.withDays(tx, frame, spanOf(frame));
    this.keep(tx, { known, picture, news });
    return picture;
  }

  /** Lets go of days that are over. */
  forgetBefore(clinicId: string, date: string): void {
    const known = this.known(clinicId);
    if (!known) return;
    const over = [...known.days.keys()].filter((each) => each < date);
    for (const each of over) known.packing.dropDay(each);
    if (over.length > 0) this.put(clinicId, forgetting(known, over, known.snapshot));
  }

  private async withDays(tx: Tx, picture: ClinicPicture, { from, to }: Span): Promise<ClinicPicture> {
    const missing = datesBetween(from, to).filter((date) => !picture.days.has(date));
    const [first] = missing;
    const last = missing.at(-1);
    if (first === undefined || last === undefined) return picture;
    return learning(picture, await readDays(tx, picture, { from: first, to: last }, this.facts));
  }

  /** Kept only by who has written nothing, since that may never be committed, and only in place of what it was made from. */
  private keep(tx: Tx, made: { known: ClinicPicture | undefined; picture: ClinicPicture; news: PictureNews }): void {
    if (!made.news.writing && this.known(tx.clinicId) === made.known) this.put(tx.clinicId, made.picture);
  }

  private put(clinicId: string, picture: ClinicPicture): void {
    this.pictures.set(clinicId, { picture, renewedAt: performance.now() });
  }

  /** Shape: none once it is so old that notes of changes it has not seen may have been forgotten. */
  private known(clinicId: string): ClinicPicture | undefined {
    const kept = this.pictures.get(clinicId);
    return kept && performance.now() - kept.renewedAt < GOOD_FOR_MS ? kept.picture : undefined;
  }
}
