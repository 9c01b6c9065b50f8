import { Worker } from 'node:worker_threads';
import { reasonOf } from './faults.ts';
import type { WorkerAnswer } from './worker-messages.ts';
import type { StartWorker } from './worker-session.ts';

/** Threads that wait for their next database; the one used last is taken first. */
const idle: Thread[] = [];

/** How long a database may take to close before its thread is ended with it, in milliseconds. */
const closeMs = 10_000;

/** Threads kept waiting; what is beyond that ends with its database. */
const mostIdle = 4;

interface Thread {
  worker: Worker;
  onAnswer(answer: WorkerAnswer): void;
  onLost(reason: string): void;
}

/**
 * Starts a database in a thread that has run another one before, where there is one: its scripts are compiled, which
 * halves the time of a start. A thread that was stopped in the middle of something ends with it.
 */
export const startNodeThread: StartWorker = (onAnswer, onLost) => {
  const thread = idle.pop() ?? newThread();
  thread.onAnswer = onAnswer;
  thread.onLost = onLost;
  thread.worker.ref();
  return {
    post: (request, transfer = []) => thread.worker.postMessage(request, transfer),
    terminate: async () => void (await thread.worker.terminate()),
    retire: () => retire(thread),
  };
};

function newThread(): Thread {
  // Flags of the main process, such as --eval's, would keep the worker from starting.
  const worker = new Worker(new URL('./node-worker.ts', import.meta.url), { execArgv: [] });
  const thread: Thread = { worker, onAnswer: () => undefined, onLost: () => undefined };
  worker.on('message', (answer: WorkerAnswer) => thread.onAnswer(answer));
  worker.on('error', (error) => thread.onLost(reasonOf(error)));
  worker.on('exit', (code) => thread.onLost(`the worker ended with code ${code}`));
  return thread;
}

async function retire(thread: Thread): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  thread.onAnswer = (answer) => {
    if (answer.kind === 'closed') resolve(true);
  };
  thread.onLost = () => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    resolve(false);
  };
  thread.worker.postMessage({ kind: 'close' });
  const watchdog = setTimeout(() => resolve(false), closeMs);
  const isClosed = await promise;
  clearTimeout(watchdog);
  if (!isClosed) return void (await thread.worker.terminate());
  // A thread that waits does not keep the process alive.
  thread.worker.unref();
  if (idle.length < mostIdle) idle.push(thread);
  else await thread.worker.terminate();
}

/** How many threads wait for a database. */
export const idleThreads = (): number => idle.length;
