import { EngineError } from '#engine/engine-error.ts';
import { knownExtension } from '#engine/extension-names.ts';
import type { EngineHost, SnapshotRef } from '#engine/host.ts';
import type { Session } from '#engine/session.ts';
import type { Finding } from '#judge/finding.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import { extensionWanted } from '#sql/extensions-wanted.ts';
import { spanOf } from '#sql/positions.ts';
import { readScript } from '#sql/read-script.ts';
import type { Statement } from '#sql/statement.ts';
import type { CommittedUnit } from './journal.ts';
import { runScratchStatement } from './scratch-statement.ts';
import { openVisit, type Visit, type VisitRun, type VisitRunOptions, type VisitState } from './visit.ts';

/** Where a scratch database stood when it was last seen. */
export interface ScratchStart {
  id: string;
  /** The start state it was made from. */
  base: SnapshotRef;
  /** Its data directory (tar, not compressed), or null where it is made anew from `base`. */
  tar: Uint8Array | null;
  /** All that was ever committed in it. */
  journal: CommittedUnit[];
  /** Units of the journal that are in `tar`. */
  units: number;
  extensions: readonly string[];
  /** True where the session is a superuser's. */
  asSuperuser: boolean;
}

/** What a scratch database tells whoever keeps it. */
export interface ScratchEvents {
  onCommit(unit: CommittedUnit): void;
  /** The engine was started again with these, everything committed still there. */
  onExtensions(extensions: string[]): void;
}

/** A database of the learner's own. */
export interface Scratch {
  run(text: string, options?: VisitRunOptions): Promise<VisitRun>;
  stop(): void;
  /** Back to the base; forgets what was committed, and keeps the extensions at hand. */
  reset(): Promise<void>;
  schema(): Promise<SchemaFact>;
  state(): VisitState;
  onState(listener: (state: VisitState) => void): () => void;
  /** Does something else with the session; starts it where it is not there. */
  use<T>(work: (session: Session, signal: AbortSignal) => Promise<T>): Promise<T>;
  inTransaction(): boolean;
  /** Starts the engine again with the files of these extensions too, where they are on offer and not there yet. Not inside a transaction. */
  extend(names: readonly string[]): Promise<void>;
  /** The data directory as it stands, tar, not compressed; from here on a start takes it. Null inside a transaction. */
  snapshot(): Promise<Uint8Array | null>;
  close(): void;
}

const restartWords =
  'is not in this database yet. To lay it in, the engine has to start again, which would end the transaction that is open. COMMIT or ROLLBACK first.';

function withNeeds(names: string[]): string[] {
  return names.flatMap((name) => [...(knownExtension(name)?.needs ?? []), name]);
}

/** Opens a scratch database on first use and keeps it over Runs. */
export function openScratch(host: EngineHost, from: ScratchStart, events: ScratchEvents): Scratch {
  let extensions = [...from.extensions];
  let current: SnapshotRef = from.tar ? refOf(from.tar) : baseRef();
  /** Committed before this page was open, and not in `current`. */
  let pending = from.tar ? from.journal.slice(from.units) : [...from.journal];
  /** True while `current` is a data directory that was kept, which this engine may not be able to read. */
  let isUnproven = from.tar !== null;

  function withExtensions(): Pick<SnapshotRef, 'extensions'> {
    return extensions.length > 0 ? { extensions } : {};
  }
  function baseRef(): SnapshotRef {
    // A session without these files must not be taken for one with them.
    const hash = extensions.length > 0 ? `${from.base.hash}+${extensions.join('+')}` : from.base.hash;
    return { ...from.base, hash, ...withExtensions() };
  }
  function refOf(tar: Uint8Array): SnapshotRef {
    // Never the same twice: the host hands out the session it has by this name.
    return { id: from.id, hash: crypto.randomUUID(), path: '', bytes: tar.length, tar, ...withExtensions() };
  }

  const visit: Visit = openVisit(host, {
    snapshot: () => current,
    prepare: async (session) => {
      isUnproven = false;
      if (from.asSuperuser) await session.run(`set session authorization ${session.capabilities.superuser}`);
      return replayed(session, pending);
    },
    execute: runScratchStatement,
    onCommit: (unit) => events.onCommit(unit),
    prewarm: false,
  });

  /** Makes the database anew from its base and its journal where what was kept of it cannot be opened. */
  const opened = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!isUnproven || !(error instanceof EngineError) || error.code !== 'engine.unavailable') throw error;
      isUnproven = false;
      current = baseRef();
      pending = [...from.journal];
      return work();
    }
  };

  const take = async (session: Session): Promise<Uint8Array> => {
    if (!session.dataDirectory) throw new Error('This engine cannot give its data directory away.');
    const tar = await session.dataDirectory();
    current = refOf(tar);
    pending = [];
    visit.settle();
    return tar;
  };

  const extend = async (names: readonly string[]): Promise<void> => {
    const missing = names.filter((name) => knownExtension(name) && !extensions.includes(name));
    if (missing.length === 0) return;
    extensions = [...new Set([...extensions, ...withNeeds(missing)])].sort();
    await visit.use(take);
    await visit.rebase();
    events.onExtensions(extensions);
  };

  /** Starts the engine again with more extensions; a finding where that cannot be now. */
  const layIn = async (statements: Statement[], text: string): Promise<Finding | null> => {
    const wanted = statements.flatMap((statement) => {
      const name = extensionWanted(statement);
      return name !== null && knownExtension(name) ? [{ name, statement }] : [];
    });
    const missing = wanted.filter(({ name }) => !extensions.includes(name));
    const [first] = missing;
    if (!first) return null;
    if (visit.inTransaction()) {
      const { start, end, number } = first.statement;
      const position = spanOf(text, start, end);
      const message = `${first.name} ${restartWords}`;
      return { id: 'script.refused', kind: 'script', severity: 'fail', message, statement: number, position };
    }
    await extend(missing.map(({ name }) => name));
    return null;
  };

  return {
    run: (text, options) =>
      opened(async () => {
        const read = await readScript(text);
        const refused = read.ok ? await layIn(read.statements, text) : null;
        return refused ? { runs: [], findings: [refused], stopped: false, notReplayed: [] } : visit.run(text, options);
      }),
    stop: () => visit.stop(),
    reset: async () => {
      current = baseRef();
      pending = [];
      isUnproven = false;
      await visit.rebase();
    },
    schema: () => opened(() => visit.schema()),
    state: () => visit.state(),
    onState: (listener) => visit.onState(listener),
    use: (work) => opened(() => visit.use(work)),
    inTransaction: () => visit.inTransaction(),
    extend: (names) => opened(() => extend(names)),
    snapshot: async () => (visit.inTransaction() ? null : opened(() => visit.use(take))),
    close: () => visit.close(),
  };
}

/** Runs units in order; returns the statements from the first one on that does not run, which are then not part of the database. */
async function replayed(session: Session, units: CommittedUnit[]): Promise<string[]> {
  for (const [index, { texts }] of units.entries()) {
    try {
      for (const text of texts) await runScratchStatement(session, text, {});
    } catch (error) {
      if (!(error instanceof EngineError) || error.isFatal) throw error;
      await session.run('rollback');
      return units.slice(index).flatMap((unit) => unit.texts);
    }
  }
  return [];
}
