import type { EditorDiagnostic } from '#editor/diagnostics.ts';
import type { ExplainedFinding } from './state.ts';

/**
 * What is underlined after a Check. A finding about a whole statement marks only its first line, and one about
 * what came of it (rows, plans, pages) marks nothing: no part of the text is wrong by itself.
 */
export function underlines(sql: string, findings: readonly ExplainedFinding[]): EditorDiagnostic[] {
  return findings.flatMap(({ finding, message }) => {
    const { position, id, severity } = finding;
    if (!position || /^(?:result|state|plan|cost|size|probe|succeeds|errors)\./.test(id)) return [];
    const lineEnd = sql.indexOf('\n', position.start);
    const end = lineEnd < 0 ? position.end : Math.min(position.end, lineEnd);
    return [{ start: position.start, end: Math.max(end, position.start), severity, message }];
  });
}
