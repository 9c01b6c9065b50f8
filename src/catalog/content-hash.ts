import { createHash } from 'node:crypto';

/** Hex SHA-256 over named parts; order and borders of the parts count. */
export function contentHash(parts: Iterable<readonly [name: string, text: string]>): string {
  const hash = createHash('sha256');
  for (const [name, text] of parts) hash.update(`${name.length}:${name}${Buffer.byteLength(text)}:`).update(text);
  return hash.digest('hex');
}
