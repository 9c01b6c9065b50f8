import { rowsText } from '#judge/migration-work.ts';
import type { MigrationTrace, OperationOutcome, Phase, StaleRead } from '#observe/migration-facts.ts';

/** Longest value that is told whole. */
const valueLength = 40;

function valueText(value: string | null): string {
  if (value === null) return 'NULL';
  return value.length > valueLength ? `'${value.slice(0, valueLength)}…'` : `'${value}'`;
}

type Column = [name: string, value: string | null];

function rowText(columns: Column[]): string {
  return columns.map(([name, value]) => `${name} ${valueText(value)}`).join(', ');
}

function exampleText({ old, new: other }: StaleRead['example']): string {
  if (!old && !other) return '';
  if (!old || !other) {
    const row = Object.entries(old ?? other ?? {}).slice(0, 4);
    const [has, lacks] = old ? ['old', 'new'] : ['new', 'old'];
    return ` For example, the ${has} one reads ${rowText(row)}, and the ${lacks} one has no such row.`;
  }
  // By place: the applications may name their columns differently.
  const [left, right] = [Object.entries(old), Object.entries(other)];
  const parted = left.map((_, at) => at).filter((at) => at > 0 && left[at]?.[1] !== right[at]?.[1]);
  const shown = (columns: Column[]) => columns.filter((_, at) => at === 0 || parted.slice(0, 3).includes(at));
  return ` For example, the old one reads ${rowText(shown(left))}, and the new one ${rowText(shown(right))}.`;
}

/** What a read shows of writes that were lost between the applications, with one row of it. */
export function staleText({ name, rows, example }: StaleRead): string {
  return `${rowsText(rows)} written by the old application never reached the new one, as “${name}” shows.${exampleText(example)}`;
}

function canBeCompared({ operations }: Phase): boolean {
  const reads = (app: OperationOutcome['app']) =>
    operations.filter((operation) => operation.kind === 'read' && operation.app === app);
  const answered = ({ outcome }: OperationOutcome) => typeof outcome === 'string';
  return [reads('old'), reads('new')].every((side) => side.length > 0 && side.every(answered));
}

/** What is stale at the last commit point at which both applications' reads still answer; nothing where there is none. */
export function staleAtEnd({
  phases,
}: Pick<MigrationTrace, 'phases'>): { statement: number; stale: StaleRead[] } | null {
  const last = phases.findLast(canBeCompared);
  return last && last.stale.length > 0 ? { statement: last.statement, stale: last.stale } : null;
}
