/** Holds a database for this tab. */
export interface TabLock {
  isMine: boolean;
  /** Takes it from the tab that has it. */
  takeOver(): Promise<void>;
  release(): void;
}

/**
 * Asks for a database by its id. Where another tab has it, `isMine` is false. `onLost` is called when another tab takes it
 * over. A browser without locks gives it to everybody.
 */
export async function lockDatabase(id: string, onLost: () => void): Promise<TabLock> {
  const name = `querywright-scratch:${id}`;
  let release = (): void => undefined;
  const lock: TabLock = {
    isMine: true,
    takeOver: async () => {
      lock.isMine = await hold({ steal: true });
    },
    release: () => release(),
  };
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise<boolean>((resolve) => {
      let isReleased = false;
      navigator.locks
        .request(name, options, async (held) => {
          resolve(held !== null);
          if (held === null) return;
          await new Promise<void>((free) => {
            release = () => {
              isReleased = true;
              free();
            };
          });
        })
        .catch(() => {
          lock.isMine = false;
          if (!isReleased) onLost();
        });
    });
  if ('locks' in navigator) lock.isMine = await hold({ ifAvailable: true });
  return lock;
}
