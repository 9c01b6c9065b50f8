import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields, EngineFault } from '../engine-error.ts';
import type { HostedSession } from './hosted-session.ts';
import type { Notice, Reply, RunOptions } from '../session.ts';
import type { PgliteParts } from './pglite-backend.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A worker of either kind, browser or Node, as a session needs it. */
export interface WorkerLink {
  post(request: WorkerRequest): void;
  /** Ends the worker at once, in the middle of a statement too. */
  terminate(): Promise<void>;
}

/** Starts a worker; `onLost` is called when it ends or fails without having been asked. */
export type StartWorker = (onAnswer: (answer: WorkerAnswer) => void, onLost: (reason: string) => void) => WorkerLink;

interface Call {
  resolve(reply: Reply | undefined): void;
  reject(error: EngineError): void;
  onNotice?: ((notice: Notice) => void) | undefined;
}

type CallRequest = { kind: 'run'; text: string; maxRows?: number | undefined } | { kind: 'load'; script: string };

/** Opens a session in a new worker. Rejects with `engine.unavailable` where the database does not start. */
export function openWorkerSession(start: StartWorker, parts: PgliteParts): Promise<HostedSession> {
  const calls = new Map<number, Call>();
  const deathListeners: ((reason: string) => void)[] = [];
  let lastCall = 0;
  let ended: EngineErrorFields | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const opening = Promise.withResolvers<HostedSession>();

  const end = (fields: EngineErrorFields): void => {
    if (ended) return;
    ended = fields;
    void link.terminate();
    opening.reject(new EngineError(fields));
    for (const call of calls.values()) call.reject(new EngineError(fields));
    calls.clear();
    if (fields.code !== 'engine.unavailable') for (const listener of deathListeners) listener(fields.message);
  };

  const onAnswer = (answer: WorkerAnswer): void => {
    if (ended) return;
    if (answer.kind === 'opened') {
      opening.resolve({ capabilities: answer.capabilities, run, load, close, onDeath });
      return;
    }
    if (answer.kind === 'unavailable') {
      end(answer.fields);
      return;
    }
    const call = calls.get(answer.call);
    if (answer.kind === 'notice') {
      call?.onNotice?.(answer.notice);
      return;
    }
    calls.delete(answer.call);
    if (answer.kind === 'done') call?.resolve(answer.reply);
    else {
      const error = new EngineError(answer.fields);
      call?.reject(error);
      if (error.isFatal) end(answer.fields);
    }
  };

  const send = (request: CallRequest, options: RunOptions): Promise<Reply | undefined> => {
    const { signal, timeoutMs, onNotice } = options;
    if (ended) return Promise.reject(new EngineError(ended));
    if (signal?.aborted) end(fault('engine.stopped'));
    if (ended) return Promise.reject(new EngineError(ended));
    const { promise, resolve, reject } = Promise.withResolvers<Reply | undefined>();
    lastCall += 1;
    calls.set(lastCall, { resolve, reject, onNotice });
    const stop = (): void => end(fault('engine.stopped'));
    signal?.addEventListener('abort', stop, { once: true });
    const watchdog = timeoutMs === undefined ? undefined : setTimeout(() => end(fault('engine.timeout')), timeoutMs);
    link.post({ ...request, call: lastCall });
    return promise.finally(() => {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', stop);
    });
  };

  const inTurn = (request: CallRequest, options: RunOptions): Promise<Reply | undefined> => {
    const turn = queue.then(() => send(request, options));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const run = async (text: string, options: RunOptions = {}): Promise<Reply> => {
    const reply = await inTurn({ kind: 'run', text, maxRows: options.maxRows }, options);
    if (!reply) throw new EngineError(fault('engine.died'));
    return reply;
  };

  const load = async (script: string): Promise<void> => {
    await inTurn({ kind: 'load', script }, {});
  };

  const close = async (): Promise<void> => {
    deathListeners.length = 0;
    end(fault('engine.stopped'));
    await link.terminate();
  };

  const onDeath = (listener: (reason: string) => void): void => void deathListeners.push(listener);

  const link = start(onAnswer, (reason) => end({ ...fault('engine.died'), detail: reason }));
  link.post({ kind: 'open', parts });
  return opening.promise;
}

const faultMessages: Record<'engine.died' | 'engine.stopped' | 'engine.timeout', string> = {
  'engine.died': 'the database engine stopped answering and must be started again',
  'engine.stopped': 'the statement was stopped and the database engine ended with it',
  'engine.timeout': 'the statement ran past its time and the database engine was ended with it',
};

function fault(code: EngineFault & keyof typeof faultMessages): EngineErrorFields {
  return { engine: 'postgres', code, message: faultMessages[code] };
}
