import type { LabProgress, LabReport } from '#attempt/lab-report.ts';
import type { LabNotice, RunState } from './state.ts';
import type { TextPart } from './lab-work.ts';

/** Names of the texts on their tabs. */
export const partNames: Record<TextPart, string> = {
  setup: 'Schema',
  migration: 'Migration',
  old: 'Old application',
  new: 'New application',
  down: 'Down script',
};

/** What belongs into each text. */
export const partHints: Record<TextPart, string> = {
  setup: 'Tables as they are today. Empty ones are filled with rows.',
  migration: 'The script to be looked at. -- deploy new and -- retire old may mark where an application comes or goes.',
  old: 'What the running application does: -- read <name> or -- write <name> before each statement. $1 is the commit point.',
  new: 'The same of the application to come. A read of the same name is compared with the old one’s.',
  down: 'Leads back from the end of the migration to its start. May stay empty.',
};

const stages: Record<LabProgress['stage'], string> = {
  setup: 'Making the schema',
  rows: 'Filling the tables',
  trace: 'Running the migration, and the applications at every commit point',
  rerun: 'Running the migration a second time',
  crash: 'Cutting the migration off and running it again',
  down: 'Running the down script',
};

/** What is being done, with how far it is. */
export function runText(run: RunState): string {
  if (run.kind === 'idle') return '';
  if (run.kind === 'running') {
    const { stage, done, total } = run.progress;
    return `${stages[stage]}${total > 1 ? `, ${done} of ${total}` : ''}.`;
  }
  const { progress } = run;
  if (progress?.phase !== 'download') return progress ? 'Starting PostgreSQL.' : 'Asking for PostgreSQL.';
  const share = Math.floor((100 * progress.loadedBytes) / Math.max(1, progress.totalBytes));
  return `Fetching PostgreSQL: ${share} %, once.`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The verdict in a few words. */
export function verdictText({ verdict, findings, faults }: LabReport): string {
  if (verdict === 'error' || faults.length > 0) return 'The migration could not be run';
  const fails = findings.filter(({ severity }) => severity === 'fail').length;
  const warns = findings.length - fails;
  const objections = fails === 0 ? 'Nothing to object to' : counted(fails, 'objection');
  return warns === 0 ? objections : `${objections}, ${counted(warns, 'remark')}`;
}

/** A notice as one or two sentences. */
export function noticeText(notice: LabNotice): string {
  switch (notice.kind) {
    case 'shared':
      return notice.from === 'link'
        ? 'Shared text, read it before you run it. It came with the link, and nothing has been run.'
        : 'Text from a file, read it before you run it. Nothing has been run.';
    case 'aside':
      return 'What you had written before you opened a shared text is still here.';
    case 'unreadable': {
      const what = notice.from === 'link' ? 'The text of this link' : 'This file';
      return notice.why === 'too-large'
        ? `${what} is larger than the laboratory takes, so it was left alone.`
        : `${what} cannot be read: it is cut off or was made by something else. It was left alone.`;
    }
    case 'example':
      return `The example “${notice.title}” is in the editors.`;
    case 'emptied':
      return 'All texts are empty.';
    case 'link':
      return notice.isCopied
        ? 'The link is copied. It holds the texts themselves.'
        : 'The link holds the texts themselves.';
    case 'link-too-long':
      return 'These texts make a link of more than 8 kB, which mail and chat programs break. Save them as a file and pass that on.';
    case 'not-kept':
      return 'This browser does not keep the texts: they are gone after a reload. Save them as a file.';
  }
}
