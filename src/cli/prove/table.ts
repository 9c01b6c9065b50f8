import type { ProvenExercise } from './prove-exercise.ts';

function mutantCell({ mutants, mutantsRan }: ProvenExercise): string {
  if (!mutants) return '–';
  const { killed, total, equivalent } = mutants;
  return `${killed}/${total}${equivalent > 0 ? ` (${equivalent} equivalent)` : ''}${mutantsRan ? '' : ' as proved'}`;
}

function cells(proven: ProvenExercise): string[] {
  return [
    proven.problems.length === 0 ? 'proved' : 'FAILS',
    proven.id,
    String(proven.accepted),
    String(proven.rejected),
    mutantCell(proven),
    proven.engines.join(', '),
    (proven.durationMs / 1000).toFixed(1),
  ];
}

const header = ['', 'exercise', 'accepted', 'rejected', 'mutants killed', 'engines', 'seconds'];

/** The table of a proving: one line an exercise. */
export function proofTable(all: ProvenExercise[]): string {
  const rows = [header, ...all.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
