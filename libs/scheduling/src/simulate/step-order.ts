/** Places in `STEP_KINDS`, and what comes after the last. */
export const MRI = 0;
export const XRAY = 1;
export const CONSULTATION = 2;
export const PREPARATION = 3;
export const PROCEDURE = 4;
export const RECOVERY = 5;
export const REVIEW = 6;
export const HOME = 7;

/** The step after this one: images in the order they were taken up, the afternoon only for who is eligible. */
export function stepAfter(
  kind: number,
  visit: { readonly xrayFirst: boolean; readonly mriIsDone: boolean; readonly eligible: boolean },
): number {
  if (kind === MRI && visit.xrayFirst) return CONSULTATION;
  if (kind === XRAY && !visit.mriIsDone) return MRI;
  if (kind === CONSULTATION && !visit.eligible) return HOME;
  return kind + 1;
}
