import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import type { Statement } from '../database/statement.ts';
import type { Tx } from '../database/tx.ts';
import { UnitOfWork } from '../database/unit-of-work.ts';
import { Reply, type Answer } from '../http/answer.ts';
import { Problem } from '../problem/problem.ts';
import type { WriteContext } from './write-context.ts';

/** Runs a write once per account and `Idempotency-Key`, in one transaction with its stored answer. */
@Injectable()
export class Writes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Shape:  a replay is answered before `work` runs, so before any version check; only successes are stored.
   * Errors: `in_progress` while the same key runs elsewhere; `idempotency_key_reused` with another request; what `work` throws.
   */
  run(ctx: WriteContext, work: (tx: Tx) => Promise<Answer>): Promise<Reply> {
    return this.unitOfWork.write(ctx.account, async (tx) => {
      if (ctx.idempotencyKey === null) return new Reply(await work(tx));
      if (!(await tx.tryLock(`idempotency:${ctx.account.id}:${ctx.idempotencyKey}`))) throw new Problem('in_progress');
      const replay = await findReplay(tx, ctx);
      if (replay) return replay;
      const reply = new Reply(await work(tx));
      await store(tx, ctx, reply, this.clock.now());
      return reply;
    });
  }
}

interface StoredAnswer {
  request_hash: string;
  status: number;
  body: string | null;
  version: number | null;
  headers: Record<string, string>;
}

const FIND: Statement = {
  name: 'find-answer',
  text: `
    SELECT request_hash, status, body, version, headers FROM idempotency_record
     WHERE clinic_id = $1 AND account_id = $2 AND key = $3`,
};

const STORE: Statement = {
  name: 'store-answer',
  text: `
    INSERT INTO idempotency_record (clinic_id, account_id, key, request_hash, status, body, version, headers, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

async function findReplay(tx: Tx, ctx: WriteContext): Promise<Reply | undefined> {
  const [stored] = await tx.query<StoredAnswer>(FIND, [tx.clinicId, ctx.account.id, ctx.idempotencyKey]);
  if (!stored) return undefined;
  if (stored.request_hash !== ctx.requestHash) throw new Problem('idempotency_key_reused');
  return new Reply({
    status: stored.status,
    body: stored.body === null ? undefined : JSON.parse(stored.body),
    headers: { ...stored.headers, 'idempotency-replayed': 'true' },
    ...(stored.version === null ? {} : { version: stored.version }),
  });
}

async function store(tx: Tx, ctx: WriteContext, reply: Reply, now: Date): Promise<void> {
  await tx.query(STORE, [
    tx.clinicId,
    ctx.account.id,
    ctx.idempotencyKey,
    ctx.requestHash,
    reply.status,
    reply.body === undefined ? null : JSON.stringify(reply.body),
    reply.version ?? null,
    JSON.stringify(reply.headers),
    now,
  ]);
}
