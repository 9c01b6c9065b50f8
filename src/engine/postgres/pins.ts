/** Settings that decide what a statement prints, which plan it gets and how far it may grow; settable in a session. */
export const sessionPins: Readonly<Record<string, string>> = {
  search_path: 'public',
  timezone: 'UTC',
  datestyle: 'ISO, MDY',
  intervalstyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  lc_messages: 'C',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  client_min_messages: 'notice',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  temp_file_limit: '64MB',
  effective_cache_size: '4GB',
  random_page_cost: '1.1',
  // A sample of 300 × 400 rows reads every row of the scaled tables, so ANALYZE gives the same statistics each time.
  default_statistics_target: '400',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
};

/** Session pins that older servers do not know, by the least major version that does. */
const newerSessionPins: Readonly<Record<string, { major: number; value: string }>> = {
  // Lets a role that creates another one also SET ROLE to it, which the access exercises do.
  createrole_self_grant: { major: 16, value: 'set, inherit' },
};

/** Settings that only a starting server reads: memory, prepared transactions, background work. */
export const serverPins: Readonly<Record<string, string>> = {
  shared_buffers: '32MB',
  max_prepared_transactions: '10',
  // WAL volume then depends on the statement alone, not on how long ago the last checkpoint was.
  full_page_writes: 'off',
  autovacuum: 'off',
};

/** Keeps the write-ahead log out of snapshots. A running server would checkpoint all the time under these. */
const smallLogPins: Readonly<Record<string, string>> = {
  min_wal_size: '2MB',
  max_wal_size: '4MB',
  wal_recycle: 'off',
};

/** Arguments of initdb; a `max_wal_size` of 4 MB is only legal with segments this small. */
export const initdbArguments: readonly string[] = ['--wal-segsize=1'];

/** The session pins a server of this major version knows. */
export function sessionPinsFor(major: number): Record<string, string> {
  const pins: Record<string, string> = { ...sessionPins };
  for (const [name, pin] of Object.entries(newerSessionPins)) {
    if (major >= pin.major) pins[name] = pin.value;
  }
  return pins;
}

/** Major version of the PostgreSQL inside PGlite. */
export const pgliteMajor = 18;

/**
 * The whole `postgresql.conf` of PGlite, one `name = 'value'` a line. Given both when a snapshot is built and whenever it
 * is opened, because a list given at opening replaces the stored one.
 */
export function postgresqlConf(): string[] {
  const pins = { ...serverPins, ...smallLogPins, ...sessionPinsFor(pgliteMajor) };
  return Object.entries(pins).map(([name, value]) => `${name} = '${value}'`);
}

/** The `options` of a startup packet that pins a session of any server; RESET ALL comes back to these values. */
export function startupOptions(major: number): string {
  return Object.entries(sessionPinsFor(major))
    .map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}
