/** What to do about an error of the live query beyond PostgreSQL's own hint; null where there is nothing to add. */
export function adviceFor(code: string, message: string, startTables: readonly string[]): string | null {
  if (code === '42P01') {
    const table = /^relation "(?:.*\.)?([^".]+)" does not exist/.exec(message)?.[1];
    return table !== undefined && startTables.includes(table)
      ? `The table ${table} was there at the start and is gone now. “Put the tables back” returns it.`
      : null;
  }
  if (code === '25P02') return 'Run “rollback” to end the failed transaction, or put the tables back.';
  if (code === '42601' && message.startsWith('cannot insert multiple commands')) {
    return 'One statement at a time here. The editor of an exercise runs whole scripts.';
  }
  return null;
}
