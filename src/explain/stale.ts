import { rowsText } from '#judge/migration-work.ts';
import type { MigrationTrace, OperationOutcome, Phase, StaleRead } from '#observe/migration-facts.ts';

type Row = Record<string, string | null>;

/** Longest value that is told whole. */
const valueLength = 40;

function valueText(value: string | null | undefined): string {
  if (value === null || value === undefined) return 'NULL';
  return value.length > valueLength ? `'${value.slice(0, valueLength)}…'` : `'${value}'`;
}

function rowText(row: Row, columns: string[]): string {
  return columns.map((column) => `${column} ${valueText(row[column])}`).join(', ');
}

function exampleText({ old, new: other }: StaleRead['example']): string {
  if (!old && !other) return '';
  if (!old || !other) {
    const row = old ?? other ?? {};
    const [has, lacks] = old ? ['old', 'new'] : ['new', 'old'];
    return ` For example, the ${has} one reads ${rowText(row, Object.keys(row).slice(0, 4))}, and the ${lacks} one has no such row.`;
  }
  const [key = '', ...rest] = Object.keys(old);
  const parted = rest.filter((column) => old[column] !== other[column]).slice(0, 3);
  const columns = [key, ...parted];
  return ` For example, the old one reads ${rowText(old, columns)}, and the new one ${rowText(other, columns)}.`;
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
