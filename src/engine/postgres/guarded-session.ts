import { EngineError } from '../engine-error.ts';
import type { EngineErrorFields } from '../engine-error.ts';
import type { Capabilities, Notice, Reply, RunOptions, Session } from '../session.ts';
import { fault } from './faults.ts';

/** A session as its host holds it. */
export interface HostedSession extends Session {
  /** Told once when the session ends: with the cause, or with null where it was closed. */
  onEnd(listener: (cause: EngineErrorFields | null) => void): void;
}

/** The way to one database. One call at a time; a call may never settle, `kill` is the only stop. */
export interface Channel {
  run(text: string, maxRows: number | undefined, onNotice: ((notice: Notice) => void) | undefined): Promise<Reply>;
  load(script: string): Promise<void>;
  copyFrom(text: string, body: Uint8Array, onNotice: ((notice: Notice) => void) | undefined): Promise<Reply>;
  copyTo(
    text: string,
    onBytes: (bytes: Uint8Array) => void,
    onNotice: ((notice: Notice) => void) | undefined,
  ): Promise<Reply>;
  /** Where the engine brings a pg_dump. */
  dump?(args: string[]): Promise<Uint8Array>;
  /** Where the engine is PGlite. */
  dataDirectory?(): Promise<Uint8Array>;
  /** Ends the database's side at once, in the middle of a statement too. Never throws. */
  kill(): Promise<void>;
  /** Ends the database's side between calls. Never throws. Default: `kill`. */
  release?(): Promise<void>;
}

/** A session, and the way to tell it that its channel broke. */
export interface Guarded {
  session: HostedSession;
  lost(reason: string): void;
}

/** Makes a session of a channel: calls in turn, watchdog, Stop, and one clear end after which every call is refused. */
export function guardedSession(capabilities: Capabilities, channel: Channel): Guarded {
  const endListeners: ((cause: EngineErrorFields | null) => void)[] = [];
  let interrupt: ((error: EngineError) => void) | undefined;
  let ended: EngineErrorFields | undefined;
  let killed: Promise<void> = Promise.resolve();
  let queue: Promise<unknown> = Promise.resolve();

  const finish = (cause: EngineErrorFields, closing = false): Promise<void> => {
    if (ended) return killed;
    ended = cause;
    const isIdle = interrupt === undefined;
    interrupt?.(new EngineError(cause));
    killed = closing && isIdle && channel.release ? channel.release() : channel.kill();
    for (const listener of endListeners) listener(closing ? null : cause);
    return killed;
  };

  const guarded = async <T>(call: () => Promise<T>, { signal, timeoutMs }: RunOptions): Promise<T> => {
    if (signal?.aborted) void finish(fault('engine.stopped'));
    if (ended) throw new EngineError(ended);
    const stop = (): void => void finish(fault('engine.stopped'));
    signal?.addEventListener('abort', stop, { once: true });
    const watchdog =
      timeoutMs === undefined ? undefined : setTimeout(() => void finish(fault('engine.timeout')), timeoutMs);
    try {
      return await new Promise<T>((resolve, reject) => {
        interrupt = reject;
        call().then(resolve, reject);
      });
    } catch (error) {
      if (error instanceof EngineError && error.isFatal) void finish(error.fields);
      throw error;
    } finally {
      interrupt = undefined;
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', stop);
    }
  };

  const inTurn = <T>(call: () => Promise<T>, options: RunOptions): Promise<T> => {
    const turn = queue.then(() => guarded(call, options));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const dump = channel.dump?.bind(channel);
  const dataDirectory = channel.dataDirectory?.bind(channel);
  return {
    session: {
      capabilities,
      run: (text, options = {}) => inTurn(() => channel.run(text, options.maxRows, options.onNotice), options),
      load: (script) => inTurn(() => channel.load(script), {}),
      copyFrom: (text, body, options = {}) => inTurn(() => channel.copyFrom(text, body, options.onNotice), options),
      copyTo: (text, onBytes, options = {}) => inTurn(() => channel.copyTo(text, onBytes, options.onNotice), options),
      ...(dump && { dump: (args = []) => inTurn(() => dump(args), {}) }),
      ...(dataDirectory && { dataDirectory: () => inTurn(dataDirectory, {}) }),
      close: () => finish(fault('engine.stopped'), true),
      onEnd: (listener) => void endListeners.push(listener),
    },
    lost: (reason) => void finish({ ...fault('engine.died'), detail: reason }),
  };
}
