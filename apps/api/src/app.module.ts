import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.ts';
import { BoardModule } from './board/board.module.ts';
import { BookingModule } from './booking/booking.module.ts';
import { CatalogueModule } from './catalogue/catalogue.module.ts';
import { DemoModule } from './demo/demo.module.ts';
import { DischargeModule } from './discharge/discharge.module.ts';
import { EligibilityModule } from './eligibility/eligibility.module.ts';
import { GatesModule } from './gates/gates.module.ts';
import { HoldPolicyModule } from './hold-policy/hold-policy.module.ts';
import { PatientsModule } from './patients/patients.module.ts';
import { PlanningModule } from './planning/planning.module.ts';
import { RecoveryModule } from './recovery/recovery.module.ts';
import { RotaModule } from './rota/rota.module.ts';
import { SimulationModule } from './simulation/simulation.module.ts';
import { WaitlistModule } from './waitlist/waitlist.module.ts';
import { VisitsModule } from './visits/visits.module.ts';
import { PlatformModule, type PlatformParts } from './platform/platform.module.ts';

/** The whole server: the platform, and one line for each feature in the list of imports. */
@Module({
  imports: [
    AccountsModule,
    BoardModule,
    BookingModule,
    CatalogueModule,
    DemoModule,
    DischargeModule,
    EligibilityModule,
    GatesModule,
    HoldPolicyModule,
    PatientsModule,
    PlanningModule,
    RecoveryModule,
    RotaModule,
    SimulationModule,
    VisitsModule,
    WaitlistModule,
  ],
})
export class AppModule {
  static on(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts)] };
  }
}
