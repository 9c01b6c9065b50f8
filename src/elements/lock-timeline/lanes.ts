import { deployWindow } from '#judge/deploy-window.ts';
import type { MigrationTrace, OperationOutcome, Phase } from '#observe/migration-facts.ts';

/** What one application met at one commit point. */
export interface LaneMark {
  app: 'old' | 'new';
  /** The statement it follows; 0 before the script. */
  statement: number;
  /** The worst outcome of its operations. */
  state: 'ok' | 'rows' | 'error';
  /** The outcome as a sign: ✔, ≠ or an SQLSTATE. */
  sign: string;
  operations: OperationOutcome[];
  /** The mark as words, for those who do not see it. */
  label: string;
}

/** One application over the commit points. */
export interface TimelineLane {
  app: 'old' | 'new';
  marks: LaneMark[];
}

/** The commit points, by the statements they follow, between which both applications can run. */
export interface LaneWindow {
  from: number;
  to: number;
}

/** What the script marks after one statement. */
export interface LaneFlag {
  statement: number;
  /** `deploy new`, `retire old` or both. */
  words: string;
}

/** The commit point in words. */
export function pointText(statement: number): string {
  return statement === 0 ? 'before the script' : `after statement ${statement}`;
}

const failureOf = ({ outcome }: OperationOutcome) => (typeof outcome === 'string' ? null : outcome);

function markOf(app: LaneMark['app'], { statement, operations }: Phase): LaneMark[] {
  const own = operations.filter((operation) => operation.app === app);
  if (own.length === 0) return [];
  const failure = own.map(failureOf).find((outcome) => outcome !== null);
  const state = failure ? 'error' : own.some(({ outcome }) => outcome === 'rows') ? 'rows' : 'ok';
  const sign = failure?.sqlstate ?? (state === 'rows' ? '≠' : '✔');
  const words = { ok: 'works', rows: 'reads other rows', error: `fails with ${failure?.sqlstate ?? ''}` }[state];
  const label = `${sign}: ${app} application, ${pointText(statement)}, ${words}`;
  return [{ app, statement, state, sign, operations: own, label }];
}

/** The lanes of the applications that were given; none where the script ran without. */
export function lanesOf({ phases }: Pick<MigrationTrace, 'phases'>): TimelineLane[] {
  return (['old', 'new'] as const)
    .map((app) => ({ app, marks: phases.flatMap((phase) => markOf(app, phase)) }))
    .filter(({ marks }) => marks.length > 0);
}

/** The window of `deployWindow` by statements. */
export function laneWindow(trace: MigrationTrace): LaneWindow | null {
  const found = deployWindow(trace);
  const statementOf = (number: number) => trace.phases.find((phase) => phase.number === number)?.statement;
  const [from, to] = [found && statementOf(found.from), found && statementOf(found.to)];
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}

/** The marks of the script, in its order. */
export function flagsOf({ marks: { deployNew, retireOld } }: Pick<MigrationTrace, 'marks'>): LaneFlag[] {
  const places = [...new Set([deployNew, retireOld])].filter((place) => place !== undefined);
  return places
    .sort((a, b) => a - b)
    .map((statement) => {
      const words = [statement === deployNew ? 'deploy new' : '', statement === retireOld ? 'retire old' : ''];
      return { statement, words: words.filter(Boolean).join(', ') };
    });
}

/** The window as a sentence; null where there is no new application to deploy. */
export function windowText(lanes: TimelineLane[], window: LaneWindow | null, flags: LaneFlag[]): string | null {
  if (!lanes.some(({ app }) => app === 'new')) return null;
  const isMarked = flags.length > 0;
  if (!window) {
    return isMarked
      ? 'Where the script marks its deployment, the applications do not work beside each other.'
      : 'There is no moment at which the new application could take over.';
  }
  const { from, to } = window;
  const points = from === to ? pointText(from) : `from ${pointText(from)} to ${pointText(to)}`;
  const works = lanes.length > 1 ? 'both applications work' : 'the new application works';
  return isMarked ? `As the script marks it, ${works} ${points}.` : `You could deploy ${points}: there ${works}.`;
}
