/** The middle value; of an even number, the lower of the two. Throws on none. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Two digits after the point. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
