import { knownExtension } from '#engine/extension-names.ts';
import type { Session } from '#engine/session.ts';
import { extensionWanted } from '#sql/extensions-wanted.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { type RunStatement, runAsIs } from './run-script.ts';

/** Settings of auto_explain that its own superuser lets the learner change. */
const explainSettings = [
  'log_min_duration',
  'log_analyze',
  'log_buffers',
  'log_timing',
  'log_format',
  'log_nested_statements',
  'log_verbose',
  'log_wal',
];

async function identity(session: Session): Promise<string> {
  const reply = await session.run('show session_authorization');
  return (reply.kind === 'rows' ? reply.rows[0]?.[0] : null) ?? session.capabilities.superuser;
}

/**
 * Runs a statement of a scratch database. Its owner may bring in any extension on offer, also those that PostgreSQL leaves
 * to superusers. Throws `EngineError`.
 */
export const runScratchStatement: RunStatement = async (session, text, options) => {
  if (!/^\s*(?:create|load)\b/i.test(text)) return runAsIs(session, text, options);
  await loadParser();
  const parsed = parseScript(text);
  const [statement] = parsed.ok ? parsed.statements : [];
  const wanted = statement ? extensionWanted(statement) : null;
  const known = wanted === null ? null : knownExtension(wanted);
  if (!known?.superuser || !statement) return runAsIs(session, text, options);
  const beganAt = performance.now();
  const role = await identity(session);
  const isLibrary = statement.node === 'LoadStmt';
  const grants = isLibrary
    ? [`grant set on parameter ${explainSettings.map((name) => `auto_explain.${name}`).join(', ')} to ${role}`]
    : [];
  const enter = `set session authorization ${session.capabilities.superuser}`;
  await session.load([enter, statement.text, ...grants, `set session authorization ${role}`].join(';\n'));
  return {
    kind: 'command',
    command: isLibrary ? 'LOAD' : 'CREATE EXTENSION',
    rowCount: null,
    notices: [],
    durationMs: performance.now() - beganAt,
  };
};
