import { parentPort } from 'node:worker_threads';
import { servePglite } from './serve-pglite.ts';
import type { DatabaseRequest } from './worker-messages.ts';

const port = parentPort;
if (!port) throw new Error('node-worker.ts runs only as a worker thread');
const serve = servePglite((answer, transfer = []) => port.postMessage(answer, transfer));
port.on('message', (request: DatabaseRequest) => void serve(request));
