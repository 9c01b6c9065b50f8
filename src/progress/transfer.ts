import { recordFrom } from './migrate.ts';
import { draft, type Draft, type ProgressRecord } from './record.schema.ts';

/** Everything a learner has, as an export file holds it. */
export interface Backup {
  record: ProgressRecord;
  /** By exercise id. */
  drafts: Record<string, Draft>;
}

/** What came of reading an export file. `message` is a sentence for the learner. */
export type ReadBackup = { outcome: 'read'; backup: Backup } | { outcome: 'refused'; message: string };

const format = 'querywright-progress';

/** The text of an export file. */
export function backupText(backup: Backup, now: Date): string {
  return `${JSON.stringify({ format, exportedAt: now.toISOString(), ...backup }, null, 2)}\n`;
}

/** Name of an export file, e.g. `querywright-progress-2026-11-23.json`. */
export function backupFileName(now: Date): string {
  return `${format}-${now.toISOString().slice(0, 10)}.json`;
}

/** Reads an export file. Drafts that cannot be read are refused with the file: a half import is worse than none. */
export function readBackup(text: string): ReadBackup {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('This file is not JSON. Choose a file that was exported from this page.');
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) {
    return refused(`This file is JSON, but no progress file: it does not say "format": "${format}".`);
  }
  const record = recordFrom('record' in value ? value.record : undefined);
  if (record.outcome === 'newer') {
    return refused(
      `This file has version ${record.version}, which this page does not know yet. Reload the page and try again.`,
    );
  }
  if (record.outcome === 'unreadable') {
    return refused(`The record in this file cannot be read: ${record.reason}. Nothing was changed.`);
  }
  const drafts: Record<string, Draft> = {};
  const given: unknown = 'drafts' in value ? value.drafts : {};
  for (const [id, entry] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
    const parsed = draft.safeParse(entry);
    if (!parsed.success) return refused(`The draft of "${id}" in this file cannot be read. Nothing was changed.`);
    drafts[id] = parsed.data;
  }
  return { outcome: 'read', backup: { record: record.record, drafts } };
}

function refused(message: string): ReadBackup {
  return { outcome: 'refused', message };
}
