import type { EngineError } from '#engine/engine-error.ts';
import type { Finding } from '#judge/finding.ts';
import type { CheckOptions } from './report.ts';

/** What a statement that left its identity by a detour is told. */
export const escapedMessage =
  'The session keeps the identity it started with, also inside DO, functions and procedures. Use SET ROLE to act as another role.';

/** What the learner is told when the engine, not a statement, gave up. */
export function engineFinding(error: EngineError, options: CheckOptions): Finding {
  const base = { kind: 'engine', severity: 'fail' as const };
  if (error.code === 'engine.timeout') {
    const seconds = Math.round((options.statementTimeoutMs ?? 8_000) / 1000);
    return {
      ...base,
      id: 'engine.timeout',
      message: `A statement was still running after ${seconds} seconds and was ended. Look for a join without a condition, or a recursion that never stops.`,
    };
  }
  if (error.code === 'engine.died') {
    return {
      ...base,
      id: 'engine.died',
      message: 'This script ended the database engine twice. Endless recursion in a function is the usual cause.',
    };
  }
  if (error.code === 'engine.escaped') {
    return { kind: 'script', severity: 'fail', id: 'script.refused', message: escapedMessage };
  }
  if (error.code === 'engine.unavailable') {
    return { ...base, id: 'engine.unavailable', message: `The engine could not be used: ${error.message}` };
  }
  return {
    ...base,
    id: 'engine.unavailable',
    message: `The start state could not be prepared: ${error.code} ${error.message}`,
  };
}
