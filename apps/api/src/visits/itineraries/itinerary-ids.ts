import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ServerSecrets } from '../../platform/database/server-secrets.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { decodeItinerary, encodeItinerary } from './itinerary-codec.ts';
import type { PinnedItinerary } from './pinned-itinerary.ts';

const SEAL_BYTES = 16;

/**
 * Itinerary ids: opaque text that pins times and rows, sealed with a key that all server processes share and bound to one clinic.
 * Shape:  base64url of the itinerary's bytes and their seal. It does not expire; it is checked at booking.
 */
@Injectable()
export class ItineraryIds {
  constructor(@Inject(ServerSecrets) private readonly secrets: ServerSecrets) {}

  async writer(clinicId: string): Promise<(itinerary: PinnedItinerary) => string> {
    const key = await this.secrets.get('itinerary');
    return (itinerary) => {
      const bytes = encodeItinerary(itinerary);
      return Buffer.concat([bytes, seal(key, clinicId, bytes)]).toString('base64url');
    };
  }

  /** Errors: `invalid_itinerary` for what this installation did not write for this clinic. */
  async read(clinicId: string, id: string): Promise<PinnedItinerary> {
    const key = await this.secrets.get('itinerary');
    const all = Buffer.from(id, 'base64url');
    const bytes = all.subarray(0, -SEAL_BYTES);
    const genuine =
      all.length > SEAL_BYTES &&
      all.toString('base64url') === id &&
      timingSafeEqual(all.subarray(-SEAL_BYTES), seal(key, clinicId, bytes));
    if (!genuine) throw new Problem('invalid_itinerary');
    try {
      return decodeItinerary(bytes);
    } catch (error) {
      // Sealed by us in an earlier form.
      if (error instanceof RangeError) throw new Problem('invalid_itinerary');
      throw error;
    }
  }
}

const seal = (key: Buffer, clinicId: string, bytes: Buffer): Buffer =>
  createHmac('sha256', key).update(clinicId).update('\0').update(bytes).digest().subarray(0, SEAL_BYTES);
