import type { MigrationTrace, Phase } from '#observe/migration-facts.ts';

/** Numbers of the first and the last commit point at which one could switch from the old application to the new one. */
export interface DeployWindow {
  from: number;
  to: number;
}

/** What counts as working. */
export interface WindowOptions {
  /** The rows the old application reads may change. */
  rowsMayChange?: boolean;
  /** Errors alone count: rows that part between the applications are passed over. */
  errorsOnly?: boolean;
}

/** True where every operation of the application works at the commit point. Rows count for the old one unless they may change. */
export function works(phase: Phase, app: 'old' | 'new', { rowsMayChange = false }: WindowOptions = {}): boolean {
  return phase.operations.every((operation) => {
    if (operation.app !== app || operation.outcome === 'ok') return true;
    return operation.outcome === 'rows' && (app === 'new' || rowsMayChange);
  });
}

/** The last commit point at or before a statement. */
function phaseAt(phases: Phase[], statement: number): number {
  return phases.findLast((phase) => phase.statement <= statement)?.number ?? 0;
}

/** Where the script marks its deployment: the new application runs from `from`, the old one until `to`. Null without marks. */
export function markedWindow({ phases, marks }: MigrationTrace): DeployWindow | null {
  const { deployNew, retireOld } = marks;
  if (deployNew === undefined && retireOld === undefined) return null;
  const to = retireOld === undefined ? (phases.at(-1)?.number ?? 0) : phaseAt(phases, retireOld);
  return { from: deployNew === undefined ? to : phaseAt(phases, deployNew), to };
}

/**
 * The last run of neighbouring commit points at which one could deploy: the old application works at each one up to there,
 * the new one works from there to the end, and what the old one writes there reaches the new one. With marks, their window
 * where all that holds. Null where there is none, or no new application.
 */
export function deployWindow(trace: MigrationTrace, options: WindowOptions = {}): DeployWindow | null {
  const { phases } = trace;
  if (!phases.some(({ operations }) => operations.some(({ app }) => app === 'new'))) return null;
  const firstBroken = phases.findIndex((phase) => !works(phase, 'old', options));
  const lastBroken = phases.findLastIndex((phase) => !works(phase, 'new', options));
  const fits = (phase: Phase, place: number): boolean =>
    (firstBroken < 0 || place < firstBroken) && place > lastBroken && (options.errorsOnly || phase.stale.length === 0);
  const marked = markedWindow(trace);
  if (marked) {
    const [first, last] = [phases[marked.from], phases[marked.to]];
    const holds = first && last && marked.from > lastBroken && fits(last, marked.to);
    return holds ? marked : null;
  }
  const to = phases.findLastIndex(fits);
  if (to < 0) return null;
  let from = to;
  for (let previous = phases[from - 1]; previous && fits(previous, from - 1); previous = phases[from - 1]) from -= 1;
  return { from: phases[from]?.number ?? 0, to: phases[to]?.number ?? 0 };
}
