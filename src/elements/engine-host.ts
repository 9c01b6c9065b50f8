import type { EngineHost, SnapshotRef } from '#engine/host.ts';

const prewarmAfterMs = 400;

let single: EngineHost | undefined;
let earlyStart: Promise<unknown> | undefined;

/** Starts the engine of a page that has just begun to load. A failed start is told by the `open` that needs it. */
export function startEarly(host: EngineHost, snapshot: SnapshotRef): void {
  earlyStart = host
    .open(snapshot)
    .catch(() => undefined)
    .finally(() => {
      earlyStart = undefined;
    });
}

/** Waits for an engine that is being started early, well or not; null where none is, or no longer. */
export const earlyStarted = (): Promise<unknown> | null => earlyStart ?? null;

type MakeHost = (options: { baseUrl: string }) => EngineHost;

const fetchMakeHost = async (): Promise<MakeHost> => (await import('#engine/postgres/browser-host.ts')).browserHost;

/**
 * The page's one engine, kept over page navigations. Making it fetches nothing: the engine's code, WebAssembly and data
 * are asked for by the first `open`, `spare` or `prewarm`. `load` is asked only where no call made it before.
 */
export function engineHost(load: () => Promise<MakeHost> = fetchMakeHost): EngineHost {
  single ??= lazyHost(async () => (await load())({ baseUrl: new URL(import.meta.env.BASE_URL, location.href).href }));
  return single;
}

/** An `EngineHost` whose real one is made by `load` on the first call that needs it; a failed load is tried again. */
export function lazyHost(load: () => Promise<EngineHost>): EngineHost {
  let loading: Promise<EngineHost> | undefined;
  let loaded: EngineHost | undefined;
  const waiting = new Set<(host: EngineHost) => void>();

  const host = () => {
    loading ??= load().then(
      (made) => {
        loaded = made;
        for (const listen of waiting) listen(made);
        waiting.clear();
        return made;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };

  /** Listens at once where the host is there, or as soon as it is. */
  const whenLoaded = (listen: (made: EngineHost) => () => void): (() => void) => {
    if (loaded) return listen(loaded);
    let stop: (() => void) | undefined;
    const begin = (made: EngineHost) => {
      stop = listen(made);
    };
    waiting.add(begin);
    return () => {
      waiting.delete(begin);
      stop?.();
    };
  };

  return {
    open: async (snapshot) => (await host()).open(snapshot),
    spare: async (snapshot) => (await host()).spare(snapshot),
    restore: async () => (await host()).restore(),
    capabilities: () => loaded?.capabilities() ?? null,
    giveBack: (session, snapshot) => loaded?.giveBack(session, snapshot),
    prewarm: (snapshot) => {
      // Handing the start state to another worker takes the page a moment, which belongs to the rows on their way.
      setTimeout(() => {
        // A failed start is told by the `open` that needs it.
        host().then(
          (made) => made.prewarm(snapshot),
          () => undefined,
        );
      }, prewarmAfterMs);
    },
    close: async () => {
      await loaded?.close();
    },
    onProgress: (listener) => whenLoaded((made) => made.onProgress(listener)),
    onDead: (listener) => whenLoaded((made) => made.onDead(listener)),
  };
}
