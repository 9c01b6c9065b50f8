import type { Diagnostic } from '@codemirror/lint';

/** Something to underline. */
export interface EditorDiagnostic {
  /** 0-based UTF-16 offsets in the editor's text. */
  start: number;
  end: number;
  severity: 'fail' | 'warn';
  message: string;
}

/** Fits diagnostics to a text of `length` units: clamped, and never empty where there is a character to underline. */
export function toLint(diagnostics: readonly EditorDiagnostic[], length: number): Diagnostic[] {
  return diagnostics.map(({ start, end, severity, message }) => {
    const from = Math.max(0, Math.min(start, length));
    const to = Math.max(from, Math.min(end, length));
    const isEmpty = from === to;
    return {
      from: isEmpty && to === length ? Math.max(0, from - 1) : from,
      to: isEmpty && to < length ? to + 1 : to,
      severity: severity === 'fail' ? 'error' : 'warning',
      message,
    };
  });
}
