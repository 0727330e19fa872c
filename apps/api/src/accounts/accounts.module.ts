import { Module } from '@nestjs/common';
import { AccountAccess } from './account-access.ts';
import { AccountRepository } from './account.repository.ts';
import { AccountsController } from './accounts.controller.ts';
import { AccountsService } from './accounts.service.ts';

@Module({ controllers: [AccountsController], providers: [AccountRepository, AccountAccess, AccountsService] })
export class AccountsModule {}
