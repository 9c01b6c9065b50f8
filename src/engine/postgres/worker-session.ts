import { EngineError } from '../engine-error.ts';
import type { Progress } from '../host.ts';
import type { Notice, Reply } from '../session.ts';
import { fault, unavailable } from './faults.ts';
import { guardedSession } from './guarded-session.ts';
import type { Channel, Guarded, HostedSession } from './guarded-session.ts';
import type { PgliteParts } from './pglite-backend.ts';
import type { DatabaseRequest, NamedParts, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A worker of either kind, browser or Node, as a session needs it. */
export interface WorkerLink {
  /** `transfer`: buffers handed over instead of copied. */
  post(request: WorkerRequest, transfer?: ArrayBuffer[]): void;
  /** Ends the worker at once, in the middle of a statement too. */
  terminate(): Promise<void>;
  /** Where threads are kept: ends the database of a worker that has nothing to do, and leaves it to the next session. */
  retire?(): Promise<void>;
}

/** Starts a worker; `onLost` is called when it ends or fails, asked or not. */
export type StartWorker = (onAnswer: (answer: WorkerAnswer) => void, onLost: (reason: string) => void) => WorkerLink;

interface Call {
  resolve(reply: Reply | undefined): void;
  reject(error: EngineError): void;
  onNotice: ((notice: Notice) => void) | undefined;
  onBytes: ((bytes: Uint8Array) => void) | undefined;
}

/** What a worker is told to start from, and who hears how a fetch goes. */
export type WorkerStart =
  | { kind: 'open'; parts: PgliteParts }
  | {
      kind: 'fetch';
      parts: NamedParts;
      onProgress: (progress: Progress) => void;
      /** Takes all parts once the database is open, for the next worker. */
      onParts: (parts: PgliteParts) => void;
    };

/** Opens a session in a new worker. Rejects with `engine.unavailable` where the database does not start. */
export async function openWorkerSession(start: StartWorker, from: WorkerStart): Promise<HostedSession> {
  const calls = new Map<number, Call>();
  const opening = Promise.withResolvers<Guarded>();
  let guarded: Guarded | undefined;
  let lastCall = 0;

  const onAnswer = (answer: WorkerAnswer): void => {
    if (answer.kind === 'progress') {
      if (from.kind === 'fetch') from.onProgress(answer.progress);
    } else if (answer.kind === 'opened') {
      if (from.kind === 'fetch' && answer.parts) from.onParts(answer.parts);
      guarded = guardedSession(answer.capabilities, channel);
      opening.resolve(guarded);
    } else if (answer.kind === 'closed') return;
    else if (answer.kind === 'unavailable') opening.reject(new EngineError(answer.fields));
    else if (answer.kind === 'notice') calls.get(answer.call)?.onNotice?.(answer.notice);
    else if (answer.kind === 'bytes') calls.get(answer.call)?.onBytes?.(answer.bytes);
    else {
      const call = calls.get(answer.call);
      calls.delete(answer.call);
      if (answer.kind === 'done') call?.resolve(answer.reply);
      else call?.reject(new EngineError(answer.fields));
    }
  };

  const onLost = (reason: string): void => {
    opening.reject(new EngineError(unavailable(`the database could not be started: ${reason}`)));
    guarded?.lost(reason);
  };

  const call = (
    request: CallRequest,
    onNotice?: (notice: Notice) => void,
    onBytes?: (bytes: Uint8Array) => void,
  ): Promise<Reply | undefined> => {
    const { promise, resolve, reject } = Promise.withResolvers<Reply | undefined>();
    lastCall += 1;
    calls.set(lastCall, { resolve, reject, onNotice, onBytes });
    const body = request.kind === 'copy-from' ? request.body.buffer : undefined;
    link.post({ ...request, call: lastCall }, body instanceof ArrayBuffer ? [body] : []);
    return promise;
  };
  const answered = async (...sent: Parameters<typeof call>): Promise<Reply> => {
    const reply = await call(...sent);
    if (!reply) throw new EngineError(fault('engine.died'));
    return reply;
  };

  const channel: Channel = {
    run: (text, maxRows, onNotice) => answered({ kind: 'run', text, maxRows }, onNotice),
    copyFrom: (text, body, onNotice) => answered({ kind: 'copy-from', text, body }, onNotice),
    copyTo: (text, onBytes, onNotice) => answered({ kind: 'copy-to', text }, onNotice, onBytes),
    async dump(args) {
      let script = new Uint8Array();
      await call({ kind: 'dump', args }, undefined, (bytes) => (script = new Uint8Array(bytes)));
      return script;
    },
    async dataDirectory() {
      let tar = new Uint8Array();
      await call({ kind: 'data-directory' }, undefined, (bytes) => (tar = new Uint8Array(bytes)));
      return tar;
    },
    async load(script) {
      await call({ kind: 'load', script });
    },
    kill: () => link.terminate(),
    release: () => link.retire?.() ?? link.terminate(),
  };

  const link = start(onAnswer, onLost);
  try {
    link.post({ kind: from.kind, parts: from.parts } as WorkerRequest);
    return (await opening.promise).session;
  } catch (error) {
    await link.terminate();
    throw error;
  }
}

type WithoutCall<Request> = Request extends { call: number } ? Omit<Request, 'call'> : never;
type CallRequest = WithoutCall<DatabaseRequest>;
