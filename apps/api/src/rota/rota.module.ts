import { Module } from '@nestjs/common';
import { RotaController } from './rota.controller.ts';
import { RotaRepository } from './rota.repository.ts';
import { RotaService } from './rota.service.ts';

@Module({ controllers: [RotaController], providers: [RotaRepository, RotaService] })
export class RotaModule {}
