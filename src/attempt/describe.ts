import { EngineError } from '#engine/engine-error.ts';
import type { Session } from '#engine/session.ts';

/** What a backslash command printed, in psql's own form. */
export interface Described {
  text: string;
  /** True where the command is not known here or could not be answered. */
  isError: boolean;
}

/** Commands that read the catalog. */
const describes = /^\\(?:d\w*|l|list|sf|sv|z)[+SxC]*(?:\s|$)/;

const help = `Backslash commands, as in psql
  \\d                   tables, views and sequences
  \\d NAME              columns, indexes, constraints, triggers and policies of one
  \\dt \\di \\dv \\dm \\ds   tables, indexes, views, materialized views, sequences
  \\df  \\sf NAME        functions; the text of one
  \\dn  \\du  \\dx  \\dT   schemas, roles, extensions, types
  \\dp                  who may do what
  \\l                   databases
  \\x                   rows one below the other, on and off
  \\timing              times are always shown here
  \\? or \\h             this list
Add + for more, S for the system's own. A pattern may hold * and ?.`;

/** Text of a command's output, or null where the command is the page's own to answer: \\x. */
export function ownAnswer(command: string): Described | null {
  if (/^\\(\?|h|help)(\s|$)/.test(command)) return { text: help, isError: false };
  if (/^\\timing(\s|$)/.test(command))
    return { text: 'Times are always shown here, below each result.', isError: false };
  if (/^\\(c|connect)(\s|$)/.test(command))
    return { text: 'There is one database at a time. Choose another one in the list of databases.', isError: true };
  if (/^\\(i|ir|copy|o|w|e|!|g|gx|watch|set|unset|password|q|restrict|unrestrict)(\s|$)/.test(command))
    return {
      text: `${command.split(/\s/, 1)[0] ?? ''} belongs to psql and its terminal; here Import, Export and the tabs do that. \\? lists what works.`,
      isError: true,
    };
  return null;
}

/** Answers a backslash command that reads the catalog, by psql's own queries. */
export async function described(session: Session, command: string): Promise<Described> {
  const own = ownAnswer(command);
  if (own) return own;
  if (!describes.test(command))
    return { text: `There is no ${command.split(/\s/, 1)[0] ?? ''} here. \\? lists what works.`, isError: true };
  const { describe, describeDataToString } = await import('psql-describe');
  const parts: string[] = [];
  let failure: string | null = null;
  const query = async (sql: string): Promise<unknown> => {
    try {
      const reply = await session.run(sql);
      if (reply.kind !== 'rows') return { rows: [], fields: [], rowCount: 0 };
      const fields = reply.fields.map(({ name, typeOid }) => ({ name, dataTypeID: typeOid }));
      return { rows: reply.rows, fields, rowCount: reply.rows.length };
    } catch (error) {
      if (error instanceof EngineError && error.isFatal) throw error;
      failure ??= error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
  const { promise } = describe(
    command,
    'postgres',
    query,
    (item) => parts.push(describeDataToString(item)),
    false,
    null,
    true,
    () => '',
  );
  try {
    await promise;
  } catch (error) {
    if (error instanceof EngineError && error.isFatal) throw error;
    failure ??= error instanceof Error ? error.message : String(error);
  }
  const text = parts.join('\n').trimEnd();
  return failure === null
    ? { text, isError: false }
    : { text: [text, failure].filter(Boolean).join('\n'), isError: true };
}
