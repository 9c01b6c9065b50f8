import type { MigrationTrace, OperationOutcome, Phase } from '#observe/migration-facts.ts';

/** Commit points, by their numbers, from the one at which the new application may start to the last one of the old. */
export interface DeployWindow {
  from: number;
  to: number;
}

function works(phase: Phase, app: OperationOutcome['app']): boolean {
  return phase.operations.every((operation) => operation.app !== app || operation.outcome === 'ok');
}

/** Points at which the old application has worked so far, the new one works from there on, and both see the same rows. */
function meetings(phases: Phase[]): Phase[] {
  return phases.filter(
    (point, at) =>
      phases.slice(0, at + 1).every((phase) => works(phase, 'old')) &&
      phases.slice(at).every((phase) => works(phase, 'new')) &&
      point.stale.length === 0,
  );
}

function unmarked(phases: Phase[]): DeployWindow | null {
  const found = meetings(phases);
  const last = found.at(-1);
  if (!last) return null;
  let first = last;
  for (const point of found.toReversed()) if (phases.indexOf(first) - phases.indexOf(point) <= 1) first = point;
  return { from: first.number, to: last.number };
}

/**
 * Where both applications can run beside each other; null where they cannot, or where there is no new application.
 *
 * Without marks in the script: the last run of neighbouring commit points at each of which the old application has worked
 * at all points so far, the new one works at this and all later ones, and nothing is stale. With marks it is what they say,
 * whether or not it holds: from the first point at or after the statement of `deployNew` to the last one not after the
 * statement of `retireOld`. A missing `deployNew` is taken from the window without marks, a missing `retireOld` is the end.
 */
export function deployWindow({ phases, marks }: Pick<MigrationTrace, 'phases' | 'marks'>): DeployWindow | null {
  if (!phases.some(({ operations }) => operations.some(({ app }) => app === 'new'))) return null;
  const { deployNew, retireOld } = marks;
  if (deployNew === undefined && retireOld === undefined) return unmarked(phases);
  const from =
    deployNew === undefined ? unmarked(phases)?.from : phases.find(({ statement }) => statement >= deployNew)?.number;
  const to = phases.findLast(({ statement }) => retireOld === undefined || statement <= retireOld)?.number;
  return from === undefined || to === undefined || from > to ? null : { from, to };
}
