import { expect, test } from 'vitest';
import { lazyHost } from '../../../src/elements/engine-host.ts';
import type { EngineHost, Progress, SnapshotRef } from '../../../src/engine/host.ts';
import type { Session } from '../../../src/engine/session.ts';

const snapshot: SnapshotRef = { id: 'a/b', hash: '1', path: 'x', bytes: 1 };
const session = {} as Session;

/** A host that tells `ready` when opened, and how often it was made. */
function countedHost(failures = 0) {
  const count = { made: 0, listening: 0 };
  const load = async (): Promise<EngineHost> => {
    count.made += 1;
    if (count.made <= failures) throw new Error('offline');
    const listeners = new Set<(progress: Progress) => void>();
    return {
      open: async () => {
        for (const listener of listeners) listener({ phase: 'ready' });
        return session;
      },
      spare: async () => session,
      restore: async () => session,
      capabilities: () => null,
      giveBack: () => undefined,
      prewarm: () => undefined,
      close: async () => undefined,
      onProgress: (listener) => {
        listeners.add(listener);
        count.listening = listeners.size;
        return () => {
          listeners.delete(listener);
          count.listening = listeners.size;
        };
      },
      onDead: () => () => undefined,
    };
  };
  return { host: lazyHost(load), count };
}

test('listening makes nothing', () => {
  const { host, count } = countedHost();
  host.onProgress(() => undefined);
  expect(count.made).toBe(0);
});

test('who listened before the start hears of it once', async () => {
  const { host } = countedHost();
  const heard: Progress[] = [];
  host.onProgress((progress) => heard.push(progress));
  await host.open(snapshot);
  expect(heard).toEqual([{ phase: 'ready' }]);
});

test('who stopped listening hears nothing', async () => {
  const { host, count } = countedHost();
  host.onProgress(() => undefined)();
  await host.open(snapshot);
  expect(count.listening).toBe(0);
});

test('two calls make one host', async () => {
  const { host, count } = countedHost();
  await Promise.all([host.open(snapshot), host.spare(snapshot)]);
  expect(count.made).toBe(1);
});

test('a failed start is told, and tried again by the next call', async () => {
  const { host } = countedHost(1);
  await expect(host.open(snapshot)).rejects.toThrow('offline');
  await expect(host.open(snapshot)).resolves.toBe(session);
});
