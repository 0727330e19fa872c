import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Answer, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { Page } from '../platform/http/page.ts';
import { pageOfAll, type ShortListQuery } from '../platform/http/short-list.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { loadClinic } from '../visits/clinic/clinic.ts';
import { DayLoader } from '../visits/day/day.loader.ts';
import { resourceView } from '../visits/day/resource-state.ts';
import type { ResourceView } from '../visits/views/resource.view.ts';
import { ResourceEntity } from './resource.entity.ts';
import { PLACE_KINDS, type ChangeResourceDto, type CreateResourceDto } from './resource.dto.ts';

/** Rooms, devices and people as what can be reserved, with what they are doing now. */
@Injectable()
export class ResourcesService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(DayLoader) private readonly days: DayLoader,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(account: Account, query: ShortListQuery): Promise<Page<ResourceView>> {
    return this.unitOfWork.read(account, async (tx) => pageOfAll(await this.views(tx), query, ({ id }) => id));
  }

  read(account: Account, id: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const view = await this.view(tx, id);
      return withVersion(view, view.version);
    });
  }

  create(ctx: WriteContext, dto: CreateResourceDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await this.checkUnit(tx, dto);
      const id = newId();
      await tx.manager.insert(ResourceEntity, {
        turnoverMinutes: 0,
        sort: 0,
        ...dto,
        unitOf: dto.unitOf ?? null,
        clinicId: tx.clinicId,
        id,
        staffId: null,
      });
      return this.changed(tx, id, 201);
    });
  }

  /** Errors: `not_found` for a person's row as well: people are changed through `/staff`. */
  change(ctx: WriteContext, id: string, dto: ChangeResourceDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const before = await tx.manager.findOne(ResourceEntity, {
        where: { clinicId: tx.clinicId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!before || !(PLACE_KINDS as readonly string[]).includes(before.kind)) throw new Problem('not_found');
      requireVersion(ctx, before.version);
      const given = Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
      await tx.manager.save(ResourceEntity, { ...before, ...given, version: before.version + 1 });
      return this.changed(tx, id, 200);
    });
  }

  /** A fluoroscope stands in one operating room; nothing else is part of something. */
  private async checkUnit(tx: Tx, { kind, unitOf }: CreateResourceDto): Promise<void> {
    const room = unitOf ? await tx.manager.findOneBy(ResourceEntity, { clinicId: tx.clinicId, id: unitOf }) : null;
    const fits = kind === 'fluoroscope' ? room?.kind === 'operating-room' : !unitOf;
    if (fits) return;
    const rule = {
      rule: 'words',
      ja: '透視装置には手術室を1つ指定し、ほかの種類では空にしてください。',
      en: 'A fluoroscope names its operating room; nothing else names one.',
    } as const;
    throw new Problem('validation_failed', { errors: [fieldError('/unitOf', rule)] });
  }

  private async changed(tx: Tx, id: string, status: number): Promise<Answer> {
    const view = await this.view(tx, id);
    tx.publish({ type: 'resource.changed', date: null, resourceId: id, version: view.version });
    tx.audit({ action: 'resource.write', facts: { resource: id } });
    const headers = status === 201 ? { location: `/api/v1/resources/${id}` } : {};
    return { status, body: view, version: view.version, headers };
  }

  private async view(tx: Tx, id: string): Promise<ResourceView> {
    const found = (await this.views(tx)).find((view) => view.id === id);
    if (!found) throw new Problem('not_found');
    return found;
  }

  private async views(tx: Tx): Promise<ResourceView[]> {
    const now = this.clock.now();
    const { zone } = await loadClinic(tx);
    const picture = await this.days.day(tx, zone.date(now), now);
    const rows = [...picture.reservations.values()].flat();
    return [...picture.resources.values()].map((resource) => resourceView(resource, rows, now, zone));
  }
}
