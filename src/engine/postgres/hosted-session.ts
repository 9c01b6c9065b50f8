import type { Session } from '../session.ts';

/** A session as its host holds it. */
export interface HostedSession extends Session {
  /** Told when the session died of a statement, a watchdog, a stop or by itself; not when it was closed. */
  onDeath(listener: (reason: string) => void): void;
}
