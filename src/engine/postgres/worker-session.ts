import { EngineError } from '../engine-error.ts';
import type { Progress } from '../host.ts';
import type { Notice } from '../session.ts';
import { fault, unavailable } from './faults.ts';
import { guardedSession } from './guarded-session.ts';
import type { Channel, Guarded, HostedSession } from './guarded-session.ts';
import type { PgliteParts } from './pglite-backend.ts';
import type { NamedParts, WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A worker of either kind, browser or Node, as a session needs it. */
export interface WorkerLink {
  post(request: WorkerRequest): void;
  /** Ends the worker at once, in the middle of a statement too. */
  terminate(): Promise<void>;
}

/** Starts a worker; `onLost` is called when it ends or fails, asked or not. */
export type StartWorker = (onAnswer: (answer: WorkerAnswer) => void, onLost: (reason: string) => void) => WorkerLink;

type Done = WorkerAnswer & { kind: 'done' };

interface Call {
  resolve(answer: Done): void;
  reject(error: EngineError): void;
  onNotice: ((notice: Notice) => void) | undefined;
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
    } else if (answer.kind === 'unavailable') opening.reject(new EngineError(answer.fields));
    else if (answer.kind === 'notice') calls.get(answer.call)?.onNotice?.(answer.notice);
    else {
      const call = calls.get(answer.call);
      calls.delete(answer.call);
      if (answer.kind === 'done') call?.resolve(answer);
      else call?.reject(new EngineError(answer.fields));
    }
  };

  const onLost = (reason: string): void => {
    opening.reject(new EngineError(unavailable(`the database could not be started: ${reason}`)));
    guarded?.lost(reason);
  };

  const call = (request: CallRequest, onNotice?: (notice: Notice) => void): Promise<Done> => {
    const { promise, resolve, reject } = Promise.withResolvers<Done>();
    lastCall += 1;
    calls.set(lastCall, { resolve, reject, onNotice });
    link.post({ ...request, call: lastCall });
    return promise;
  };

  const channel: Channel = {
    async run(text, maxRows, onNotice) {
      const { reply } = await call({ kind: 'run', text, maxRows }, onNotice);
      if (!reply) throw new EngineError(fault('engine.died'));
      return reply;
    },
    async load(script) {
      await call({ kind: 'load', script });
    },
    async dump() {
      const { bytes } = await call({ kind: 'dump' });
      if (!bytes) throw new EngineError(fault('engine.died'));
      return bytes;
    },
    kill: () => link.terminate(),
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

type CallRequest =
  { kind: 'run'; text: string; maxRows: number | undefined } | { kind: 'load'; script: string } | { kind: 'dump' };
