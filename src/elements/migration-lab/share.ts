import { packedFragment, unpackedFragment } from '../share/fragment.ts';
import { type LabWork, parsedWork, workJson, workLimit } from './lab-work.ts';

export { linkLimit } from '../share/fragment.ts';

/** Text of the largest work as UTF-8, with room for the signs JSON escapes. */
const byteLimit = workLimit * 4;

/** What a fragment holds. */
export type Shared = { kind: 'none' } | { kind: 'work'; work: LabWork } | { kind: 'too-large' } | { kind: 'broken' };

/** The fragment of a link that holds the work, from its `#` on. Nothing in it reaches a server. */
export function shareFragment(work: LabWork): Promise<string> {
  return packedFragment('lab', workJson(work));
}

/** Reads the fragment of an address. Never throws: what cannot be read is told as such. */
export async function readFragment(fragment: string): Promise<Shared> {
  const read = await unpackedFragment('lab', fragment, byteLimit);
  if (read.kind !== 'text') return read;
  const work = parsedWork(read.text);
  return work ? { kind: 'work', work } : { kind: 'broken' };
}
