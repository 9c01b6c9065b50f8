/** What is done with a statement or command of a dump. */
export type DumpAct =
  | { kind: 'run'; text: string }
  /** As `run`, but where it fails with one of these codes it is left out and told. */
  | { kind: 'try'; text: string; codes: readonly string[] }
  | { kind: 'extension'; name: string; text: string }
  /** Left out; `reason` is told. */
  | { kind: 'skip'; reason: string }
  /** The import stops; `reason` says why. */
  | { kind: 'refuse'; reason: string };

const noRole = '42704';
const noRight = '42501';
const noObject = '42883';
const alreadyThere = ['42P06', '42710', '42723'];

interface Rule {
  pattern: RegExp;
  act: (text: string, match: RegExpExecArray) => DumpAct;
}

const skip = (reason: string) => (): DumpAct => ({ kind: 'skip', reason });
const refuse = (reason: string) => (): DumpAct => ({ kind: 'refuse', reason });

/** A plain setting: one name without quotes or comments, so that nothing can hide in it. */
const setting = /^set\s+(?:local\s+|session\s+)?((?:time\s+zone\b|[a-z_][\w.]*\s*(?:=|\bto\b))[\s\S]*)$/i;

const identity = 'it changes whom the session acts as; everything here belongs to the role that imports';

const statementRules: Rule[] = [
  { pattern: /^set\s+(?:local\s+|session\s+)?(?:session_authorization|role)\b/i, act: skip(identity) },
  { pattern: /^set\s+(?:local\s+|session\s+)?session\s+authorization\b/i, act: skip(identity) },
  { pattern: /^(?:reset|discard)\b/i, act: skip('the settings of the session stay as they are') },
  { pattern: /^set\s+(?:local\s+)?client_encoding\b/i, act: skip('the text is read as UTF-8 already') },
  {
    pattern: /^set\s+(?:local\s+)?row_security\b/i,
    act: skip('the role that imports is no superuser, and would be refused rows that it may see in part'),
  },
  {
    // For this transaction only, so that nothing of it stays with the session; settings that this server lacks are left out.
    pattern: setting,
    act: (_, match) => ({ kind: 'try', text: `set local ${match[1] ?? ''}`, codes: [noRole, noRight] }),
  },
  { pattern: /^set\s+constraints\b/i, act: (text) => ({ kind: 'run', text }) },
  { pattern: /^set\b/i, act: skip('only plain settings are taken from a file') },
  {
    pattern: /^select\s+pg_catalog\.set_config\(\s*'search_path'\s*,\s*('(?:[^']|'')*')\s*,\s*false\s*\)$/i,
    act: (_, match) => ({
      kind: 'run',
      text: `select pg_catalog.set_config('search_path', ${match[1] ?? "''"}, true)`,
    }),
  },
  {
    pattern: /^(?:begin|start\s+transaction|commit|end|rollback|abort)\b(?!\s*atomic)/i,
    act: skip('the whole file is one transaction already'),
  },
  {
    pattern: /^(?:create|alter|drop)\s+(?:database|tablespace|subscription)\b|^alter\s+system\b/i,
    act: refuse('it concerns the whole server, and the import goes into this one database'),
  },
  {
    pattern: /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("(?:[^"]|"")+"|[\w-]+)/i,
    act: (text, match) => ({ kind: 'extension', name: (match[1] ?? '').replaceAll(/^"|"$/g, ''), text }),
  },
  {
    pattern: /^comment\s+on\s+(?:extension|schema|database)\b/i,
    act: (text) => ({ kind: 'try', text, codes: [noRole, noRight, '3F000'] }),
  },
  { pattern: /^alter\s[\s\S]*\sowner\s+to\s/i, act: (text) => ({ kind: 'try', text, codes: [noRole, noRight] }) },
  {
    pattern: /^(?:grant|revoke|alter\s+default\s+privileges|security\s+label)\b/i,
    act: (text) => ({ kind: 'try', text, codes: [noRole, noRight, noObject] }),
  },
  { pattern: /^create\s+(?:schema|role|user|group)\b/i, act: (text) => ({ kind: 'try', text, codes: alreadyThere }) },
  { pattern: /^alter\s+(?:role|user|group)\b/i, act: (text) => ({ kind: 'try', text, codes: [noRole, noRight] }) },
  {
    pattern: /^copy\b[\s\S]*\bprogram\b\s*'/i,
    act: refuse('COPY with PROGRAM starts a program, and there is none here'),
  },
];

/** What is done with a statement. */
export function statementAct(text: string): DumpAct {
  for (const { pattern, act } of statementRules) {
    const match = pattern.exec(text);
    if (match) return act(text, match);
  }
  return { kind: 'run', text };
}

/** What is done with a command of psql: those that pg_dump writes mean nothing here, others would be missed. */
export function metaAct(text: string): DumpAct {
  const name = /^\\\S*/.exec(text)?.[0] ?? text;
  if (name === '\\restrict' || name === '\\unrestrict') {
    return { kind: 'skip', reason: 'it guards psql, which does not run here' };
  }
  if (name === '\\connect' || name === '\\c') {
    return { kind: 'skip', reason: 'the import stays in this database' };
  }
  return { kind: 'refuse', reason: `${name} is a command of psql, which does not run here` };
}

const encodings: Record<string, string> = {
  UTF8: 'utf-8',
  UNICODE: 'utf-8',
  WIN874: 'windows-874',
  WIN1252: 'windows-1252',
  LATIN1: 'windows-1252',
};

/** Encoding that the head of a dump names, as `TextDecoder` calls it, or null. */
export function declaredEncoding(head: string): string | null {
  const [, name = ''] = /^\s*set\s+client_encoding\s*=\s*'([^']+)'/im.exec(head) ?? [];
  return encodings[name.toUpperCase()] ?? null;
}
