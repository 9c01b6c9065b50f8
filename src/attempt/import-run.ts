import type { ImportProgress } from './import-report.ts';

/** The import cannot go on for a reason that is no error of the engine; the message is a sentence. */
export class ImportRefusal extends Error {
  readonly line: number | undefined;
  readonly statement: string | undefined;

  constructor(message: string, line?: number, statement?: string) {
    super(message);
    this.name = 'ImportRefusal';
    this.line = line;
    this.statement = statement;
  }
}

/** Cancel was pressed. */
export class ImportCancelled extends Error {}

/** What an import under way is told and tells. */
export interface Running {
  /** Throws `ImportCancelled` once Cancel was pressed. */
  check(): void;
  /** Ends the session in the middle of a statement. */
  hardStop: AbortSignal;
  onProgress: ((progress: ImportProgress) => void) | undefined;
  onExtension: ((name: string) => Promise<boolean>) | undefined;
}

/** Tells progress. */
export function noteProgress(running: Running, progress: ImportProgress): void {
  running.onProgress?.(progress);
}

/** A statement short enough to show. */
export function shortened(statement: string): string {
  const line = statement.replaceAll(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
