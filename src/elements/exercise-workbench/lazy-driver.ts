import type { Driver, DriverOptions } from './driver.ts';

/** A driver whose code (parser, judges, words) is fetched with the first thing asked of it, so that the page can be read and written in before. */
export function lazyDriver(options: DriverOptions): Driver {
  let loading: Promise<Driver> | undefined;
  let isClosed = false;

  const load = (): Promise<Driver> => {
    loading ??= import('./driver.ts').then(
      ({ createDriver }) => createDriver(options),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const ask = async <T>(work: (driver: Driver) => Promise<T>, otherwise: T): Promise<T> => {
    let driver: Driver;
    try {
      driver = await load();
    } catch {
      const words = 'A part of this page could not be fetched. Check the connection and try again.';
      if (!isClosed) options.dispatch({ type: 'trouble', words });
      return otherwise;
    }
    return isClosed ? otherwise : work(driver);
  };
  const tell = (work: (driver: Driver) => void): void => {
    loading?.then(work, () => undefined);
  };

  return {
    warm: () => ask((driver) => driver.warm(), undefined),
    run: (whole, part) => ask((driver) => driver.run(whole, part), null),
    fetchMore: (shown, index) => ask((driver) => driver.fetchMore(shown, index), undefined),
    check: (text) => ask((driver) => driver.check(text), null),
    prove: async (sql, place) => (await load()).prove(sql, place),
    reset: () => ask((driver) => driver.reset(), undefined),
    revive: () => ask((driver) => driver.revive(), undefined),
    stop: () => tell((driver) => driver.stop()),
    close: () => {
      isClosed = true;
      tell((driver) => driver.close());
    },
  };
}
