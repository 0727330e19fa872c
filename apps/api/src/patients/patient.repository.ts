import { Injectable } from '@nestjs/common';
import { possibleDuplicate } from '@higaeri/domain';
import type { Tx } from '../platform/database/tx.ts';
import { pageOf, readCursor, USUAL_PAGE, type Page } from '../platform/http/page.ts';
import { conditionsOf } from './patient-search.ts';
import { PatientEntity } from './patient.entity.ts';
import { patientView, type PatientView } from './patient.view.ts';
import type { SearchPatientsDto } from './search-patients.dto.ts';

export type NewPatient = Omit<PatientEntity, 'patientNumber' | 'version'>;

@Injectable()
export class PatientRepository {
  find(tx: Tx, id: string): Promise<PatientEntity | null> {
    return tx.manager.findOneBy(PatientEntity, { clinicId: tx.clinicId, id });
  }

  lock(tx: Tx, id: string): Promise<PatientEntity | null> {
    return tx.manager.findOne(PatientEntity, {
      where: { clinicId: tx.clinicId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Oldest number first, so that a page never shifts while patients are added. */
  async search(tx: Tx, search: SearchPatientsDto): Promise<Page<PatientView>> {
    const query = tx.manager
      .createQueryBuilder(PatientEntity, 'patient')
      .where('patient.clinic_id = :clinic', { clinic: tx.clinicId });
    conditionsOf(search).forEach((condition, at) => {
      query.andWhere(condition.sql(`:value${at}`), { [`value${at}`]: condition.value });
    });
    if (search.cursor !== undefined) {
      const [after] = readCursor(search.cursor, ['string']);
      query.andWhere('patient.patient_number > :after', { after });
    }
    const limit = search.limit ?? USUAL_PAGE;
    const rows = await query
      .orderBy('patient.patient_number')
      .take(limit + 1)
      .getMany();
    return pageOf(rows, limit, patientView, (row) => [row.patientNumber]);
  }

  /** Records of the same birth date, phone or name that may be the same person. */
  async possibleDuplicates(tx: Tx, patient: NewPatient): Promise<string[]> {
    const rows = await tx.manager
      .createQueryBuilder(PatientEntity, 'patient')
      .where('patient.clinic_id = :clinic AND (patient.birth_date = :birthDate OR patient.phone = :phone)', {
        clinic: tx.clinicId,
        birthDate: patient.birthDate,
        phone: patient.phone,
      })
      .orderBy('patient.patient_number')
      .getMany();
    return rows.filter((row) => possibleDuplicate(row, patient)).map((row) => row.id);
  }

  /** The patient is a resource too, so that nobody can be in two places. */
  async create(tx: Tx, patient: NewPatient): Promise<PatientEntity> {
    await tx.query(`INSERT INTO resource (clinic_id, id, kind, name, name_en) VALUES ($1, $2, 'patient', '', '')`, [
      tx.clinicId,
      patient.id,
    ]);
    return tx.manager.save(
      tx.manager.create(PatientEntity, { ...patient, patientNumber: await this.nextNumber(tx), version: 1 }),
    );
  }

  /** The caller holds the row's lock, so the version can not have moved. */
  async change(tx: Tx, patient: PatientEntity): Promise<PatientEntity> {
    return tx.manager.save(PatientEntity, { ...patient, version: patient.version + 1 });
  }

  private async nextNumber(tx: Tx): Promise<string> {
    const [counter] = await tx.query<{ last_number: string }>(
      `INSERT INTO patient_number_counter (clinic_id, last_number) VALUES ($1, 1)
       ON CONFLICT (clinic_id) DO UPDATE SET last_number = patient_number_counter.last_number + 1 RETURNING last_number`,
      [tx.clinicId],
    );
    if (!counter) throw new Error('no patient number was given out');
    return counter.last_number.padStart(6, '0');
  }
}
