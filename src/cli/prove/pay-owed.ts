import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Course } from '#catalog/course.ts';
import { writeWhole } from '../compile/write-file.ts';

/** Takes `owed: true` away from every skill that an exercise covers now. Returns their ids; writes nothing where none is. */
export async function payOwed(root: string, { skills, exercises }: Course): Promise<string[]> {
  const taught = new Set(exercises.flatMap(({ covers }) => covers));
  const paid = skills.filter(({ id, owed }) => owed && taught.has(id)).map(({ id }) => id);
  if (paid.length === 0) return [];
  const path = join(root, 'content/skill.yaml');
  const document = parseDocument(await readFile(path, 'utf8'));
  if (!isSeq(document.contents)) return [];
  for (const [index] of document.contents.items.entries()) {
    if (paid.includes(String(document.getIn([index, 'id'])))) document.deleteIn([index, 'owed']);
  }
  await writeWhole(path, document.toString({ lineWidth: 0 }));
  return paid;
}
