import { packedFragment, unpackedFragment } from './fragment.ts';

/** Longest script that a link or a file may bring, in UTF-16 units. */
export const scriptLimit = 1_000_000;

/** What a playground link carries: a script, the start state it was written for, and what makes its data from that. */
export interface PlayScript {
  title: string;
  sql: string;
  /** Start state, e.g. `driverconnect/friendly`. */
  base: string;
  /** Statements that bring the start state to where the script wants it. */
  data?: string;
}

/** What came with an address. */
export type PlayLink =
  { kind: 'none' } | { kind: 'script'; script: PlayScript } | { kind: 'too-large' } | { kind: 'broken' };

/** The script as JSON, for a link or a file. */
export function playJson({ title, sql, base, data }: PlayScript): string {
  return JSON.stringify({ querywright: 'play', version: 1, title, sql, base, ...(data ? { data } : {}) });
}

/** The script in a JSON text, or null where it is none or too long. */
export function parsedPlay(text: string): PlayScript | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { querywright, version, title, sql, base, data = '' } = found as Record<string, unknown>;
  if (querywright !== 'play' || version !== 1) return null;
  if (typeof title !== 'string' || typeof sql !== 'string' || typeof base !== 'string') return null;
  if (typeof data !== 'string') return null;
  if (sql.length + data.length > scriptLimit || title.length > 200 || base.length > 100) return null;
  return { title, sql, base, ...(data ? { data } : {}) };
}

/** The fragment of a playground link, from its `#` on. */
export function playFragment(script: PlayScript): Promise<string> {
  return packedFragment('play', playJson(script));
}

const plainHead = '#play-text=';

/** The same without compression, for a short script where the address is wanted at once. */
export function plainPlayFragment(script: PlayScript): string {
  return plainHead + encodeURIComponent(playJson(script));
}

function readPlain(text: string): PlayLink {
  if (text.length > scriptLimit) return { kind: 'too-large' };
  try {
    const script = parsedPlay(decodeURIComponent(text));
    return script ? { kind: 'script', script } : { kind: 'broken' };
  } catch {
    return { kind: 'broken' };
  }
}

/** Reads the fragment of an address. Never throws. */
export async function readPlayFragment(fragment: string): Promise<PlayLink> {
  if (fragment.startsWith(plainHead)) return readPlain(fragment.slice(plainHead.length));
  const read = await unpackedFragment('play', fragment, scriptLimit * 4);
  if (read.kind !== 'text') return read;
  const script = parsedPlay(read.text);
  return script ? { kind: 'script', script } : { kind: 'broken' };
}
