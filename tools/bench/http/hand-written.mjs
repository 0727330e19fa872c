/**
 * The yardstick for a booking: the route, sign-in, idempotency and session of the product, and behind them one SQL function that a person wrote.
 * Plain JavaScript, because the server runs without the benchmarks' TypeScript; the decorators are applied by hand.
 */
import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import { BookVisitDto } from '@higaeri/api/dist/booking/book/book-visit.dto.js';
import { Allow } from '@higaeri/api/dist/platform/auth/allow.js';
import { Clock } from '@higaeri/api/dist/platform/clock.js';
import { OutboxSignal } from '@higaeri/api/dist/platform/events/outbox-signal.js';
import { Write } from '@higaeri/api/dist/platform/idempotency/write-context.js';
import { Writes } from '@higaeri/api/dist/platform/idempotency/writes.js';
import { BookingsModule } from '@higaeri/api/dist/visits/bookings/bookings.module.js';
import { ItineraryIds } from '@higaeri/api/dist/visits/itineraries/itinerary-ids.js';
import { ModuleRef } from '@nestjs/core';

/** @typedef {import('@higaeri/api/dist/platform/idempotency/write-context.js').WriteContext} WriteContext */

export class HandWrittenController {
  /**
   * @param {Writes} writes
   * @param {ItineraryIds} ids
   * @param {Clock} clock
   * @param {ModuleRef} modules
   */
  constructor(writes, ids, clock, modules) {
    this.writes = writes;
    this.ids = ids;
    this.clock = clock;
    // Not exported: the screens are told at once, as they are of a booking of the product.
    this.signal = modules.get(OutboxSignal, { strict: false });
  }

  /**
   * @param {WriteContext} ctx
   * @param {BookVisitDto} body
   */
  async book(ctx, { patientId, itineraryId }) {
    const { clinicId } = ctx.account;
    const itinerary = await this.ids.read(clinicId, itineraryId);
    return this.writes.run(ctx, async (tx) => {
      const wish = JSON.stringify({ patientId, ...itinerary });
      /** @type {{ visit: unknown }[]} */
      const rows = await tx.query('SELECT hand_written_booking($1, $2, $3, $4) AS visit', [
        clinicId,
        ctx.account.id,
        wish,
        this.clock.now(),
      ]);
      tx.afterCommit(() => this.signal.raise());
      return { status: 201, body: rows[0]?.visit, version: 1 };
    });
  }
}

const { prototype } = HandWrittenController;
const method = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(prototype, 'book'));
Controller('api/v1/hand-written')(HandWrittenController);
Post('visits')(prototype, 'book', method);
Allow('visit.book')(prototype, 'book', method);
Write()(prototype, 'book', 0);
Body()(prototype, 'book', 1);
Reflect.defineMetadata('design:paramtypes', [Object, BookVisitDto], prototype, 'book');
[Writes, ItineraryIds, Clock, ModuleRef].forEach((token, index) =>
  Inject(token)(HandWrittenController, undefined, index),
);

export class HandWrittenModule {}
Module({ imports: [BookingsModule], controllers: [HandWrittenController] })(HandWrittenModule);
