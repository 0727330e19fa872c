/** What the peers' tests need of the engine, for tests that load it late. */
export { DEFAULT_PLAN_POLICY, measure, planDay } from '@higaeri/scheduling';
export { clinicDayInstance } from '@higaeri/scheduling/testing/clinic-day-instance';
export { validateSchedule } from '@higaeri/scheduling/testing/validate-schedule';
