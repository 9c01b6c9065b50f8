import type { EngineErrorFields } from '../engine-error.ts';
import type { Capabilities, Notice, Reply } from '../session.ts';
import type { PgliteParts } from './pglite-backend.ts';

/** What a session asks of its worker. `open` comes first and once; calls carry a number that their answer repeats. */
export type WorkerRequest =
  | { kind: 'open'; parts: PgliteParts }
  | { kind: 'run'; call: number; text: string; maxRows?: number | undefined }
  | { kind: 'load'; call: number; script: string };

/** What a worker says. Notices come while their statement runs. */
export type WorkerAnswer =
  | { kind: 'opened'; capabilities: Capabilities }
  | { kind: 'unavailable'; fields: EngineErrorFields }
  | { kind: 'notice'; call: number; notice: Notice }
  | { kind: 'done'; call: number; reply?: Reply }
  | { kind: 'failed'; call: number; fields: EngineErrorFields };
