/** Codes for failures that are no SQLSTATE. */
export type EngineFault =
  /** The engine stopped answering or answered without a command tag. */
  | 'engine.died'
  /** The watchdog ended the statement. */
  | 'engine.timeout'
  /** The learner pressed Stop. */
  | 'engine.stopped'
  /** The engine could not start, or the server cannot be reached or is too old. */
  | 'engine.unavailable'
  /** The statement took another identity than the learner's by way of code that it ran; the session ended with it. */
  | 'engine.escaped'
  /** The text was refused before running because it would hang or kill the engine. */
  | 'engine.refused';

export interface EngineErrorFields {
  engine: 'postgres';
  /** SQLSTATE of five characters, or an `EngineFault`. */
  code: string;
  message: string;
  detail?: string | undefined;
  hint?: string | undefined;
  /** 1-based, in code points, over the text given to `run`; PostgreSQL's own convention. */
  position?: number | undefined;
  /** Position inside `internalQuery`, for errors raised in functions. */
  where?: string | undefined;
  table?: string | undefined;
  column?: string | undefined;
  constraint?: string | undefined;
}

/** A statement failed, or the engine did. Survives structured cloning through `toFields`. */
export class EngineError extends Error {
  readonly fields: EngineErrorFields;

  constructor(fields: EngineErrorFields) {
    super(fields.message);
    this.name = 'EngineError';
    this.fields = fields;
  }

  get code(): string {
    return this.fields.code;
  }

  /** True where the session is gone and must be restored. */
  get isFatal(): boolean {
    const { code } = this.fields;
    return ['engine.died', 'engine.timeout', 'engine.stopped', 'engine.escaped', 'engine.unavailable'].includes(code);
  }
}
