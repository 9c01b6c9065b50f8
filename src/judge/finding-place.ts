import { spanOf } from '#sql/positions.ts';
import type { Finding } from './finding.ts';

/** A finding on a part of a text, with its place in the whole of it; `offset` is where the part begins, in UTF-16 units. */
export function placedInWhole(finding: Finding, whole: string, offset: number): Finding {
  const { position } = finding;
  if (!position) return finding;
  return { ...finding, position: spanOf(whole, position.start + offset, position.end + offset) };
}
