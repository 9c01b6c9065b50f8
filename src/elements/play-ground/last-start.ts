const key = 'querywright.play.start';

/** Id of the start state that the database open last is made from; empty where it is kept as a data directory or needs extensions; null before the first. */
export function startedFrom(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Takes note of it for the next visit. */
export function noteStart(base: string): void {
  try {
    localStorage.setItem(key, base);
  } catch {
    // Without it the next start is only slower.
  }
}
