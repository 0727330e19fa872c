import { Module } from '@nestjs/common';
import { PatientRepository } from './patient.repository.ts';
import { PatientsController } from './patients.controller.ts';
import { PatientsService } from './patients.service.ts';

@Module({ controllers: [PatientsController], providers: [PatientRepository, PatientsService] })
export class PatientsModule {}
