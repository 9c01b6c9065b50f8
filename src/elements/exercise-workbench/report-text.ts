import type { ExerciseBundle } from '#catalog/bundle.ts';
import type { ShownCheck } from './state.ts';

/** The text behind "I think I am right": everything that is needed to judge the attempt again elsewhere. */
export function disputeText(bundle: ExerciseBundle, { report, sql, findings }: ShownCheck): string {
  const lines = findings.map(({ finding, message }) => {
    const at = finding.position
      ? ` (line ${String(finding.position.line)}, column ${String(finding.position.column)})`
      : '';
    return `- ${finding.id}${at}: ${message}`;
  });
  return [
    `Exercise: ${bundle.id}`,
    `Versions: exercise ${bundle.hash.slice(0, 12)}, data ${bundle.snapshot.id} ${bundle.snapshot.hash.slice(0, 12)}, ${report.engine}`,
    `Verdict: ${report.verdict}`,
    '',
    'Findings:',
    ...lines,
    '',
    'My SQL:',
    '```sql',
    sql.trimEnd(),
    '```',
    '',
    'Why I think it is right:',
    '',
  ].join('\n');
}
