/** How a split divides its length. */
export interface SplitLimits {
  /** Length of the whole, in CSS pixels. */
  length: number;
  /** Least length of the first part, in CSS pixels. */
  minFirst: number;
  /** Least length of the second part, in CSS pixels. */
  minSecond: number;
}

/** Keeps a share (percent of the first part) within the limits; where both cannot hold, the first part's does. */
export function clampShare(share: number, { length, minFirst, minSecond }: SplitLimits): number {
  if (length <= 0) return share;
  const least = Math.min(100, (minFirst / length) * 100);
  const most = Math.max(least, 100 - (minSecond / length) * 100);
  return Math.min(most, Math.max(least, share));
}

/** The share an arrow, Home or End key asks for, or null for another key. `before` and `after` are the keys of the axis. */
export function shareAfterKey(share: number, key: string, isColumns: boolean): number | null {
  const [before, after] = isColumns ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === before) return share - 2;
  if (key === after) return share + 2;
  if (key === 'Home') return 0;
  if (key === 'End') return 100;
  return null;
}
