import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields } from '../engine-error.ts';
import type { Notice } from '../session.ts';
import { fault, reasonOf } from './faults.ts';
import { openPglite } from './pglite-backend.ts';
import type { PgliteBackend } from './pglite-backend.ts';
import type { DatabaseRequest, WorkerAnswer } from './worker-messages.ts';

/** The worker's side of a session: returns the listener for its requests, and answers through `post`. */
export function servePglite(post: (answer: WorkerAnswer) => void): (request: DatabaseRequest) => Promise<void> {
  let backend: PgliteBackend | undefined;

  const open = async (request: DatabaseRequest & { kind: 'open' }): Promise<void> => {
    try {
      backend = await openPglite(request.parts);
      post({ kind: 'opened', capabilities: backend.capabilities });
    } catch (error) {
      post({ kind: 'unavailable', fields: fieldsOf(error) });
    }
  };

  const answer = async (request: Exclude<DatabaseRequest, { kind: 'open' }>): Promise<WorkerAnswer> => {
    const { call } = request;
    try {
      if (!backend) throw new Error('the database is not open');
      if (request.kind === 'load') {
        await backend.load(request.script);
        return { kind: 'done', call };
      }
      if (request.kind === 'dump') return { kind: 'done', call, bytes: await backend.dump() };
      const onNotice = (notice: Notice): void => post({ kind: 'notice', call, notice });
      return { kind: 'done', call, reply: await backend.run(request.text, request.maxRows, onNotice) };
    } catch (error) {
      return { kind: 'failed', call, fields: fieldsOf(error) };
    }
  };

  return async (request) => (request.kind === 'open' ? open(request) : post(await answer(request)));
}

function fieldsOf(error: unknown): EngineErrorFields {
  return error instanceof EngineError ? error.fields : { ...fault('engine.died'), detail: reasonOf(error) };
}
