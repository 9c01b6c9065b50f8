import type { LabReport } from '#attempt/lab-report.ts';
import type { EditorDiagnostic } from '#editor/diagnostics.ts';
import type { SqlEditor } from '../sql-editor/element.ts';
import { type LabWork, type TextPart, textParts } from './lab-work.ts';

/** The five editors of the laboratory, which hold its texts. */
export class LabTexts {
  readonly #root: ParentNode;

  constructor(root: ParentNode) {
    this.#root = root;
  }

  editor(part: TextPart): SqlEditor | null {
    return this.#root.querySelector<SqlEditor>(`sql-editor[data-part="${part}"]`);
  }

  /** What is written, with these settings. */
  read(settings: Pick<LabWork, 'rows' | 'strict'>): LabWork {
    const text = (part: TextPart) => this.editor(part)?.value ?? '';
    return {
      setup: text('setup'),
      migration: text('migration'),
      old: text('old'),
      new: text('new'),
      down: text('down'),
      ...settings,
    };
  }

  write(work: LabWork): void {
    for (const part of textParts) {
      const editor = this.editor(part);
      if (editor) editor.value = work[part];
    }
  }

  /** Underlines what a report found, each in its own text; null takes all lines away. */
  underline(report: LabReport | null): void {
    for (const part of textParts) {
      const faults = report?.faults.filter((fault) => fault.part === part) ?? [];
      const findings = part === 'migration' ? (report?.findings ?? []) : [];
      const lines = [
        ...faults.map(({ position, message }) => ({ position, message, severity: 'fail' as const })),
        ...findings.map(({ position, message, severity }) => ({ position, message, severity })),
      ].flatMap(({ position, message, severity }): EditorDiagnostic[] =>
        position ? [{ start: position.start, end: position.end, message, severity }] : [],
      );
      const editor = this.editor(part);
      if (editor) editor.diagnostics = lines;
    }
  }
}
