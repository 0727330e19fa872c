import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '../platform/auth/account.ts';
import { Clock } from '../platform/clock.ts';
import { newId } from '../platform/database/new-id.ts';
import type { Tx } from '../platform/database/tx.ts';
import { UnitOfWork } from '../platform/database/unit-of-work.ts';
import { withVersion, type Answer, type Reply } from '../platform/http/answer.ts';
import { requireVersion } from '../platform/http/if-match.ts';
import type { Page } from '../platform/http/page.ts';
import type { WriteContext } from '../platform/idempotency/write-context.ts';
import { Writes } from '../platform/idempotency/writes.ts';
import { fieldError } from '../platform/problem/field-error.ts';
import { Problem } from '../platform/problem/problem.ts';
import { loadClinic } from '../visits/clinic/clinic.ts';
import type { ChangePatientDto } from './change-patient.dto.ts';
import type { CreatePatientDto } from './create-patient.dto.ts';
import { searchTextOf } from './patient-search.ts';
import type { PatientEntity } from './patient.entity.ts';
import { PatientRepository, type NewPatient } from './patient.repository.ts';
import { patientView, type PatientView } from './patient.view.ts';
import type { SearchPatientsDto } from './search-patients.dto.ts';

@Injectable()
export class PatientsService {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Writes) private readonly writes: Writes,
    @Inject(PatientRepository) private readonly patients: PatientRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A search is a reading of every record it shows, and audited as such. */
  search(account: Account, search: SearchPatientsDto): Promise<Page<PatientView>> {
    return this.unitOfWork.read(account, async (tx) => {
      const page = await this.patients.search(tx, search);
      tx.audit({ action: 'patient.search', facts: { shown: page.items.map((patient) => patient.id) } });
      return page;
    });
  }

  read(account: Account, id: string): Promise<Reply> {
    return this.unitOfWork.read(account, async (tx) => {
      const patient = await this.patients.find(tx, id);
      if (!patient) throw new Problem('not_found');
      tx.audit({ action: 'patient.read', patientId: id });
      return withVersion(patientView(patient), patient.version);
    });
  }

  /** Errors: `possible_duplicate` with the candidates' ids, unless a person said that it is somebody else. */
  create(ctx: WriteContext, dto: CreatePatientDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      await this.refuseFutureBirth(tx, dto.birthDate);
      const patient = this.newPatient(tx, ctx, dto);
      if (dto.confirmNotDuplicate !== true) await this.refuseDuplicate(tx, patient);
      const created = await this.patients.create(tx, patient);
      return this.changed(tx, created, 'patient.create', 201);
    });
  }

  change(ctx: WriteContext, id: string, dto: ChangePatientDto): Promise<Reply> {
    return this.writes.run(ctx, async (tx) => {
      const before = await this.patients.lock(tx, id);
      if (!before) throw new Problem('not_found');
      requireVersion(ctx, before.version);
      const after = { ...before, ...given(dto) };
      await this.refuseFutureBirth(tx, after.birthDate);
      const saved = await this.patients.change(tx, { ...after, searchText: searchTextOf(after) });
      return this.changed(tx, saved, 'patient.change', 200, { fields: Object.keys(given(dto)) });
    });
  }

  private newPatient(tx: Tx, ctx: WriteContext, dto: CreatePatientDto): NewPatient {
    const { confirmNotDuplicate: _, ...written } = dto;
    return {
      familyNameKana: null,
      givenNameKana: null,
      familyNameRomaji: null,
      givenNameRomaji: null,
      email: null,
      timeZone: null,
      referringDoctor: null,
      ...given(written),
      clinicId: tx.clinicId,
      id: newId(),
      searchText: searchTextOf(dto),
      createdAt: this.clock.now(),
      createdBy: ctx.account.id,
    } as NewPatient;
  }

  private async refuseDuplicate(tx: Tx, patient: NewPatient): Promise<void> {
    const candidates = await this.patients.possibleDuplicates(tx, patient);
    if (candidates.length > 0) throw new Problem('possible_duplicate', { candidates });
  }

  private async refuseFutureBirth(tx: Tx, birthDate: string): Promise<void> {
    const { zone } = await loadClinic(tx);
    if (birthDate >= '1880-01-01' && birthDate <= zone.date(this.clock.now())) return;
    throw new Problem('validation_failed', { errors: [fieldError('/birthDate', NO_BIRTH_DATE)] });
  }

  private changed(
    tx: Tx,
    patient: PatientEntity,
    action: string,
    status: number,
    facts?: { fields: string[] },
  ): Answer {
    tx.publish({ type: 'patient.changed', date: null, patientId: patient.id, version: patient.version });
    tx.audit({ action, patientId: patient.id, ...(facts ? { facts } : {}) });
    const headers = status === 201 ? { location: `/api/v1/patients/${patient.id}` } : {};
    return { status, body: patientView(patient), version: patient.version, headers };
  }
}

const NO_BIRTH_DATE = {
  rule: 'words',
  ja: '1880年から今日までの日付にしてください。',
  en: 'Must be a date from 1880 to today.',
} as const;

/** What was really sent: class-transformer leaves `undefined` where nothing was. */
const given = <T extends object>(dto: T): Partial<T> =>
  Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined)) as Partial<T>;
