import type { FindingId } from './finding-ids.ts';

const faults: Record<string, FindingId> = {
  'engine.died': 'engine.died',
  'engine.timeout': 'engine.timeout',
  'engine.stopped': 'engine.timeout',
  'engine.unavailable': 'engine.unavailable',
  'engine.refused': 'script.refused',
  'engine.escaped': 'script.refused',
};

/** The finding id for an error's code: an SQLSTATE's own, or the one for a failure of the engine. */
export function errorId(code: string): FindingId {
  return faults[code] ?? `sqlstate.${code}`;
}
