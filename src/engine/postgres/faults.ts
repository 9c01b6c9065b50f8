import type { EngineErrorFields, EngineFault } from '../engine-error.ts';

const faultMessages = {
  'engine.died': 'the database engine stopped answering and must be started again',
  'engine.escaped': 'the statement left the identity that the session runs under, and the session was ended',
  'engine.stopped': 'the statement was stopped and the database engine ended with it',
  'engine.timeout': 'the statement ran past its time and the database engine was ended with it',
} as const satisfies Partial<Record<EngineFault, string>>;

/** Fields of an end that the engine itself did not tell. */
export function fault(code: keyof typeof faultMessages): EngineErrorFields {
  return { engine: 'postgres', code, message: faultMessages[code] };
}

/** Fields of `engine.died`, with what the engine still said. */
export function died(last?: EngineErrorFields): EngineErrorFields {
  return { ...fault('engine.died'), detail: last && `${last.code} ${last.message}` };
}

/** Fields of `engine.unavailable`, with the reason. */
export function unavailable(reason: string): EngineErrorFields {
  return { engine: 'postgres', code: 'engine.unavailable', message: reason };
}

/** What went wrong, in words. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
