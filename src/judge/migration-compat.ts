import type { CheckOf } from '#catalog/check.schema.ts';
import type { MigrationTrace, OperationOutcome, Phase, StaleRead } from '#observe/migration-facts.ts';
import { spanOf } from '#sql/positions.ts';
import type { CheckKind, ScriptContext } from './check-kind.ts';
import { deployWindow, markedWindow, works } from './deploy-window.ts';
import type { Finding } from './finding.ts';
import type { FindingId } from './finding-ids.ts';

type Check = Pick<CheckOf<'migration.compat'>, 'new' | 'rowsMayChange'>;

function finding(
  id: FindingId,
  message: string,
  statement: number | undefined,
  context: ScriptContext,
  details: Record<string, unknown> = {},
): Finding {
  const place = context.statements.find(({ number }) => number === statement);
  return {
    id,
    kind: 'migration.compat',
    severity: 'fail',
    message,
    ...(place ? { statement: place.number, position: spanOf(context.attempt, place.start, place.end) } : {}),
    details,
  };
}

function momentOf({ statement }: Phase): string {
  return statement === 0 ? 'Before the script' : `After statement ${statement}`;
}

/** `its write save-phone fails with 42703: column "phone" does not exist`. */
function failureText({ kind, name, outcome }: OperationOutcome): string {
  if (outcome === 'ok') return '';
  if (outcome === 'rows') return `its read ${name} returns other rows`;
  return `its ${kind} ${name} fails with ${outcome.sqlstate}: ${outcome.message}`;
}

function worst(phase: Phase, app: 'old' | 'new'): OperationOutcome | undefined {
  const own = phase.operations.filter((operation) => operation.app === app && operation.outcome !== 'ok');
  return own.find(({ outcome }) => outcome !== 'rows') ?? own[0];
}

function oldFinding(phase: Phase, context: ScriptContext, more: string): Finding {
  const failed = worst(phase, 'old');
  const isRows = failed?.outcome === 'rows';
  const message = `${momentOf(phase)} the old application no longer works: ${failed ? failureText(failed) : ''}. ${more}`;
  return finding(isRows ? 'migration.old-app-rows' : 'migration.old-app-breaks', message, phase.statement, context, {
    phase: phase.number,
    operation: failed?.name,
  });
}

function newFinding(phase: Phase, context: ScriptContext, more: string): Finding {
  const failed = worst(phase, 'new');
  const message = `${momentOf(phase)} the new application runs already, and ${failed ? failureText(failed) : ''}. ${more}`;
  return finding('migration.new-app-breaks', message, phase.statement, context, {
    phase: phase.number,
    operation: failed?.name,
  });
}

function rowText(row: Record<string, string | null> | null): string {
  if (!row) return 'no such row';
  const cells = Object.entries(row).slice(0, 4);
  return cells.map(([column, value]) => `${column} = ${value ?? 'NULL'}`).join(', ');
}

function lostFinding(phase: Phase, stale: StaleRead, context: ScriptContext): Finding {
  const { name, rows, example } = stale;
  const message =
    `${momentOf(phase)} both applications run, and their read ${name} differs in ${rows} ${rows === 1 ? 'row' : 'rows'}: the old one sees ${rowText(example.old)}; the new one ${rowText(example.new)}. ` +
    'What the old application writes has to reach the new place from before the backfill until the old application is gone: put the trigger (or the write to both) first, then copy the old rows.';
  return finding('migration.updates-lost', message, phase.statement || undefined, context, {
    phase: phase.number,
    read: name,
    rows,
  });
}

function aloneFindings({ phases }: MigrationTrace, check: Check, context: ScriptContext): Finding[] {
  const broken = phases.find((phase) => !works(phase, 'old', check));
  return broken
    ? [oldFinding(broken, context, 'It runs throughout this migration, so it must work after every commit.')]
    : [];
}

function markedFindings(trace: MigrationTrace, check: Check, context: ScriptContext): Finding[] {
  const { phases } = trace;
  const window = markedWindow(trace);
  if (!window) return [];
  const oldBroken = phases.find((phase) => phase.number <= window.to && !works(phase, 'old', check));
  if (oldBroken) return [oldFinding(oldBroken, context, 'It runs until it is retired.')];
  const newBroken = phases.find((phase) => phase.number >= window.from && !works(phase, 'new'));
  if (newBroken) return [newFinding(newBroken, context, 'It runs from where it is deployed to the end.')];
  const last = phases[window.to];
  const [stale] = last?.stale ?? [];
  if (last && stale) return [lostFinding(last, stale, context)];
  const wrong = phases.find(
    ({ number, operations }) =>
      number >= window.from &&
      number <= window.to &&
      operations.some(({ app, outcome }) => app === 'new' && outcome === 'rows'),
  );
  const more = 'Deploy it once the rows are copied and kept in step.';
  return wrong ? [newFinding(wrong, context, more)] : [];
}

/** Why there is no moment: where the old application stops working, and from where the new one works. */
function windowFinding({ phases }: MigrationTrace, check: Check, context: ScriptContext): Finding {
  const firstBroken = phases.find((phase) => !works(phase, 'old', check));
  const lastBroken = phases.findLast((phase) => !works(phase, 'new'));
  const parts = [
    firstBroken
      ? `${momentOf(firstBroken).toLowerCase()} the old application stops working (${failureText(worst(firstBroken, 'old') ?? (firstBroken.operations[0] as OperationOutcome))})`
      : '',
    lastBroken
      ? `${momentOf(lastBroken).toLowerCase()} the new one does not work yet (${failureText(worst(lastBroken, 'new') ?? (lastBroken.operations[0] as OperationOutcome))})`
      : '',
  ].filter(Boolean);
  const message = `There is no moment at which you could deploy: ${parts.join(', and ')}. Add the new shape beside the old one first, and take the old one away last.`;
  return finding('migration.no-deploy-window', message, firstBroken?.statement ?? lastBroken?.statement, context, {
    oldBreaks: firstBroken?.number ?? null,
    newWorksAfter: lastBroken?.number ?? null,
  });
}

function lostRows({ stale }: Phase): number {
  return stale.reduce((sum, { rows }) => sum + rows, 0);
}

/** True where the old application works up to the commit point and the new one from there on, as far as errors tell. */
function worksForBoth({ phases }: MigrationTrace, { number }: Phase, check: Check): boolean {
  return (
    phases.every((phase) => works(phase, phase.number <= number ? 'old' : 'new', check)) &&
    phases.some((phase) => phase.number === number && works(phase, 'new'))
  );
}

/** What live applications meet: see `migrationCompatKind`. Usable without an exercise. */
export function compatFindings(trace: MigrationTrace, check: Check, context: ScriptContext): Finding[] {
  if (trace.phases.length === 0) return [];
  if (!check.new) return aloneFindings(trace, check, context);
  if (markedWindow(trace)) return markedFindings(trace, check, context);
  if (deployWindow(trace, check)) return [];
  // Where one would deploy: of the points at which both work, the one at which least is lost.
  const last = trace.phases
    .filter((phase) => worksForBoth(trace, phase, check))
    .sort((a, b) => lostRows(a) - lostRows(b) || b.number - a.number)[0];
  const [stale] = last?.stale ?? [];
  return last && last.number > 0 && stale
    ? [lostFinding(last, stale, context)]
    : [windowFinding(trace, check, context)];
}

/**
 * Both applications at every commit point. With marks: the old one works until it is retired, the new one from where it is
 * deployed, and at the last point of both their reads agree. Without: there is a point at which one could switch. With an old
 * application alone, it works throughout.
 */
export const migrationCompatKind: CheckKind<'migration.compat'> = {
  kind: 'migration.compat',
  needs: () => [{ fact: 'phases' }],
  judge: (check, { trace }, context) => ({ findings: trace ? compatFindings(trace, check, context) : [] }),
};
