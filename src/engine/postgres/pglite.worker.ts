import { servePglite } from './serve-pglite.ts';
import type { WorkerRequest } from './worker-messages.ts';

const serve = servePglite((answer) => self.postMessage(answer));
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => void serve(event.data));
