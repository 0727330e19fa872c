import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { ClosureAlerts } from './closures/closure-alerts.ts';
import { ClosureRepository } from './closures/closure.repository.ts';
import { ClosuresService } from './closures/closures.service.ts';
import { ExtendClinic } from './extend/extend-clinic.ts';
import { Extender } from './extend/extender.ts';
import { InUseRepository } from './ready/in-use.repository.ts';
import { MarkReady } from './ready/mark-ready.ts';
import { AnswerProposal } from './replan/apply/answer-proposal.ts';
import { ApplyProposal } from './replan/apply/apply-proposal.ts';
import { MoveVisits } from './replan/apply/move-visits.ts';
import { ReadPlanProblem } from './replan/problem/read-plan-problem.ts';
import { LoadDay } from './replan/propose/load-day.ts';
import { MakeProposal } from './replan/propose/make-proposal.ts';
import { PlanAgain } from './replan/propose/plan-again.ts';
import { ProposalWriter } from './replan/propose/proposal-writer.ts';
import { ReplanThreads } from './replan/propose/replan-threads.ts';
import { ReplanController } from './replan/replan.controller.ts';
import { ProposalRepository } from './replan/store/proposal.repository.ts';
import { ProposalViews } from './replan/views/proposal-views.ts';
import { ReplanClinic } from './replan/watch/replan-clinic.ts';
import { Replanner } from './replan/watch/replanner.ts';
import { ResourcesPlanningController } from './resources-planning.controller.ts';

const REPLAN = [
  ProposalRepository,
  LoadDay,
  ReplanThreads,
  PlanAgain,
  ProposalWriter,
  ProposalViews,
  MakeProposal,
  ReadPlanProblem,
  MoveVisits,
  ApplyProposal,
  AnswerProposal,
  ReplanClinic,
  Replanner,
];

@Module({
  imports: [VisitsModule],
  controllers: [ResourcesPlanningController, ReplanController],
  providers: [
    ClosuresService,
    ClosureRepository,
    ClosureAlerts,
    InUseRepository,
    MarkReady,
    ExtendClinic,
    Extender,
    ...REPLAN,
  ],
})
export class PlanningModule {}
