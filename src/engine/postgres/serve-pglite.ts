import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields } from '../engine-error.ts';
import type { Notice } from '../session.ts';
import { fault, reasonOf } from './faults.ts';
import { openPglite } from './pglite-backend.ts';
import type { PgliteBackend } from './pglite-backend.ts';
import type { DatabaseRequest, WorkerAnswer } from './worker-messages.ts';

/** Sends an answer; `transfer` hands buffers over instead of copying them. */
export type PostAnswer = (answer: WorkerAnswer, transfer?: ArrayBuffer[]) => void;

/** The worker's side of a session: returns the listener for its requests, and answers through `post`. */
export function servePglite(post: PostAnswer): (request: DatabaseRequest) => Promise<void> {
  let backend: PgliteBackend | undefined;

  const open = async (request: DatabaseRequest & { kind: 'open' }): Promise<void> => {
    try {
      backend = await openPglite(request.parts);
      post({ kind: 'opened', capabilities: backend.capabilities });
    } catch (error) {
      post({ kind: 'unavailable', fields: fieldsOf(error) });
    }
  };

  const close = async (): Promise<void> => {
    await backend?.close();
    backend = undefined;
    post({ kind: 'closed' });
  };

  const answer = async (request: Exclude<DatabaseRequest, { kind: 'open' | 'close' }>): Promise<WorkerAnswer> => {
    const { call } = request;
    try {
      if (!backend) throw new Error('the database is not open');
      if (request.kind === 'load') {
        await backend.load(request.script);
        return { kind: 'done', call };
      }
      const onNotice = (notice: Notice): void => post({ kind: 'notice', call, notice });
      const onBytes = (bytes: Uint8Array): void => {
        post({ kind: 'bytes', call, bytes }, bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);
      };
      switch (request.kind) {
        case 'copy-from':
          return { kind: 'done', call, reply: await backend.copyFrom(request.text, request.body, onNotice) };
        case 'copy-to':
          return { kind: 'done', call, reply: await backend.copyTo(request.text, onBytes, onNotice) };
        case 'dump':
          onBytes(await backend.dump(request.args));
          return { kind: 'done', call };
        case 'data-directory':
          onBytes(await backend.dataDirectory());
          return { kind: 'done', call };
        case 'run':
          return { kind: 'done', call, reply: await backend.run(request.text, request.maxRows, onNotice) };
      }
    } catch (error) {
      return { kind: 'failed', call, fields: fieldsOf(error) };
    }
  };

  return async (request) => {
    if (request.kind === 'open') await open(request);
    else if (request.kind === 'close') await close();
    else post(await answer(request));
  };
}

function fieldsOf(error: unknown): EngineErrorFields {
  return error instanceof EngineError ? error.fields : { ...fault('engine.died'), detail: reasonOf(error) };
}
