import type { Finding } from '#judge/finding.ts';

/** Where a finding is, e.g. `line 3, column 8`, or null where it has no place. */
export function placeWords({ position }: Finding): string | null {
  if (!position) return null;
  const line = `line ${String(position.line)}`;
  return position.column === 1 ? line : `${line}, column ${String(position.column)}`;
}
