import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../platform/config/settings.ts';
import { FirstStart } from '../platform/first-start.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { DemoClinic } from './demo-clinic.ts';
import { DemoFiller } from './demo.filler.ts';
import { DemoPassword } from './demo.password.ts';
import { FirstClinic } from './first-clinic.ts';

/** What a start finds or makes: the demo clinic, or an empty one. */
@Module({ imports: [VisitsModule], providers: [DemoClinic, DemoFiller, DemoPassword, FirstClinic] })
export class DemoModule implements OnModuleInit {
  constructor(
    @Inject(FirstStart) private readonly firstStart: FirstStart,
    @Inject(Settings) private readonly settings: Settings,
    @Inject(DemoClinic) private readonly demo: DemoClinic,
    @Inject(FirstClinic) private readonly first: FirstClinic,
  ) {}

  onModuleInit(): void {
    this.firstStart.with((step) =>
      this.settings.HIGAERI_DEMO === 'on' ? this.demo.fill(step) : this.first.make(step),
    );
  }
}
