import { Inject, Injectable } from '@nestjs/common';
import type { WaitlistEntry } from '@higaeri/domain';
import { newId } from '../../platform/database/new-id.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { loadClinic } from '../../visits/clinic/clinic.ts';
import { WaitlistRepository } from '../list/waitlist.repository.ts';
import { OfferRepository } from './offer.repository.ts';

/** What is offered. Shape: `chainId` names the freed afternoon it uses. */
export interface OfferedPlace {
  readonly itineraryId: string;
  readonly date: string;
  readonly chainId: string | null;
}

const MINUTE = 60_000;

/** Writes an open offer. Needs the entry's lock. */
@Injectable()
export class OfferWriter {
  constructor(
    @Inject(WaitlistRepository) private readonly entries: WaitlistRepository,
    @Inject(OfferRepository) private readonly offers: OfferRepository,
  ) {}

  /** Units: `minutes` until it expires; the clinic's own when left out. */
  async open(
    tx: Tx,
    { id: entryId, patientId }: WaitlistEntry,
    place: OfferedPlace,
    now: Date,
    minutes?: number,
  ): Promise<void> {
    const { settings } = await loadClinic(tx);
    const expiresAt = new Date(now.getTime() + (minutes ?? settings.offerMinutes) * MINUTE);
    await this.offers.insert(tx, { id: newId(), entryId, ...place, offeredAt: now, expiresAt, state: 'open' });
    await this.entries.become(tx, entryId, 'offered');
    tx.audit({ action: 'waitlist.offer', patientId, facts: { entryId, date: place.date } });
  }
}
