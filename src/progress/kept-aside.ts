import { keysWith, stored, type KeyValueStorage } from './storage.ts';

const prefix = 'querywright.kept-aside.';

/** A stored record that could not be read, as it was found. */
export interface KeptAside {
  /** Its key in the storage. */
  key: string;
  /** When it was put aside, ISO 8601 in UTC. */
  keptAt: string;
  text: string;
}

/** Puts a text aside; false where it did not fit. */
export function keepAside(storage: KeyValueStorage, text: string, now: Date): boolean {
  return stored(storage, prefix + now.toISOString(), text);
}

/** Everything put aside, the oldest first. */
export function allKeptAside(storage: KeyValueStorage): KeptAside[] {
  return keysWith(storage, prefix).map((key) => ({
    key,
    keptAt: key.slice(prefix.length),
    text: storage.getItem(key) ?? '',
  }));
}

/** Removes one of them for good; any other key stays. */
export function forgetAside(storage: KeyValueStorage, key: string): void {
  if (key.startsWith(prefix)) storage.removeItem(key);
}
