import type { EngineHost } from '#engine/host.ts';
import { schemaChangeWords } from '#explain/schema-change-words.ts';
import { schemaChanges } from '#observe/schema-changes.ts';
import { observeUsage } from '#observe/usage.ts';
import type { ScratchDatabase, ScratchStore, ScratchUnit } from '#progress/scratch.ts';
import { Desk } from './desk.ts';
import { Keeper, openKeptStore } from './keeper.ts';
import { freeName, newDatabase, newTab } from './new-database.ts';
import type { PlayBase, PlayState } from './state.ts';
import { lockDatabase, type TabLock } from './tab-lock.ts';
import { storeNoted } from './unstored.ts';

/** What a first visit finds in the editor. */
const firstText = `-- This database is yours. What you commit stays, also after a reload.
select status, count(*)
from jobs
group by status
order by count(*) desc;
`;

/** The parts of the page that the room changes. */
export interface RoomPage {
  state(): PlayState;
  set(change: Partial<PlayState>): void;
  /** Puts a text into the editor without it counting as typing. */
  showText(text: string): void;
}

/** The learner's databases: which there are, which one is open, its tabs. One at a time is open, at one desk. */
export class PlayRoom {
  readonly #host: EngineHost;
  readonly #page: RoomPage;
  #store: ScratchStore | null = null;
  #keeper: Keeper | null = null;
  #lock: TabLock | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  desk: Desk | null = null;

  constructor(host: EngineHost, page: RoomPage) {
    this.#host = host;
    this.#page = page;
  }

  /** Reads the list and opens the database that was used last, or makes the first one. */
  async begin(): Promise<void> {
    const { store, isKept } = await openKeptStore();
    this.#store = store;
    if (!isKept) this.#page.set({ keeping: 'memory' });
    this.#keeper = new Keeper(store, (trouble) => {
      if (trouble === 'full') this.#page.set({ keeping: 'full' });
      else this.#page.set({ trouble: 'The browser could not store the latest change. It is still in this tab.' });
    });
    await storeNoted(store);
    const [last] = await store.list();
    await this.use(last ?? this.#fresh('My database', this.#base('').snapshot.id, firstText));
  }

  #base(id: string): PlayBase {
    const { bases } = this.#page.state();
    const base = bases.find(({ snapshot }) => snapshot.id === id) ?? bases[0];
    if (!base) throw new Error('This site has no data to start from.');
    return base;
  }

  #fresh(name: string, base: string, text: string): ScratchDatabase {
    return newDatabase(freeName(name, this.#page.state().databases), base, text, Date.now());
  }

  /** Opens a database, kept or new, in place of the one that is open; what still runs there is ended first. */
  use(database: ScratchDatabase): Promise<void> {
    if (this.#page.state().busy) this.desk?.stop();
    const turn = this.#turn.then(() => this.#use(database));
    this.#turn = turn.catch((error: unknown) => {
      this.#page.set({ trouble: error instanceof Error ? error.message : String(error) });
    });
    return turn;
  }

  async #use(database: ScratchDatabase): Promise<void> {
    const { store, keeper } = this.#parts();
    await this.desk?.close();
    await keeper.settled();
    this.#lock?.release();
    keeper.isMine = true;
    await store.put({ ...database, changedAt: Date.now() });
    this.#lock = await lockDatabase(database.id, () => this.#lost());
    keeper.isMine = this.#lock.isMine;
    const { keeping } = this.#page.state();
    const databases = await store.list();
    const history = await store.history(database.id);
    const desk: Desk = await Desk.open({ host: this.#host, store, keeper }, database, this.#base(database.base), {
      onBegan: (act) =>
        this.#page.set({ busy: { act, sinceMs: performance.now() }, nowMs: performance.now(), trouble: null }),
      onEnded: () => this.#page.set({ busy: null, isInTransaction: this.desk?.scratch.inTransaction() ?? false }),
      onSchema: (schema) => {
        if (this.desk === desk && !this.#page.state().schema) this.#page.set({ schema });
      },
      onTrouble: (words) => this.#page.set({ trouble: words }),
      onExtensions: (extensions) => this.change({ extensions }),
      onChanged: () => void this.#readSchema(desk),
    });
    // Without a pause from here: what the engine becomes meanwhile would be written over with what it was.
    this.desk = desk;
    desk.scratch.onState((engine) => {
      if (this.desk === desk) this.#page.set({ engine });
    });
    this.#page.set({
      databases,
      database,
      engine: desk.scratch.state(),
      outcome: null,
      plan: null,
      trial: null,
      schema: null,
      changes: [],
      usage: null,
      trouble: null,
      isInTransaction: false,
      panel: 'result',
      history,
      historyWords: '',
      isExpanded: false,
      keeping: this.#lock.isMine ? (keeping === 'other-tab' ? 'kept' : keeping) : 'other-tab',
    });
    this.#page.showText(database.tabs.find(({ id }) => id === database.activeTab)?.text ?? '');
  }

  #parts(): { store: ScratchStore; keeper: Keeper } {
    if (!this.#store || !this.#keeper) throw new Error('The list of databases has not been read yet.');
    return { store: this.#store, keeper: this.#keeper };
  }

  /** Reads what `desk` may have changed; nothing where another one is open by now. */
  async #readSchema(desk: Desk): Promise<void> {
    if (this.desk !== desk) return;
    // The schema is a courtesy: inside an aborted transaction it cannot be read, and the old one stays.
    const schema = await desk.observe((scratch) => scratch.schema());
    const usage = await desk.observe((scratch) => scratch.use((session) => observeUsage(session)));
    if (this.desk !== desk) return;
    const { schema: before, outcome } = this.#page.state();
    if (schema) {
      // Where the database was made anew, what has the same name is not known to be the same.
      const known = before && outcome?.stopped ? { ...before, identities: [] } : before;
      const changes = known ? schemaChanges(known, schema) : [];
      this.#page.set({ schema, changes, usage });
      const messages = changes.map((change) => ({ kind: 'done' as const, words: schemaChangeWords(change) }));
      if (outcome && changes.length > 0)
        this.#page.set({ outcome: { ...outcome, messages: [...outcome.messages, ...messages] } });
    }
    const history = await this.#store?.history(desk.database.id).catch(() => []);
    if (history && this.desk === desk) this.#page.set({ history });
  }

  #lost(): void {
    if (this.#keeper) this.#keeper.isMine = false;
    this.#page.set({ keeping: 'other-tab' });
  }

  /** Takes the open database from the tab that has it, as that tab left it. */
  async takeOver(): Promise<void> {
    await this.#lock?.takeOver();
    const { database } = this.#page.state();
    const kept = (await this.#store?.list())?.find(({ id }) => id === database?.id);
    if (kept) await this.use(kept);
  }

  /** Changes what is kept of the open database besides its data. */
  change(change: Partial<ScratchDatabase>): void {
    const { database, databases } = this.#page.state();
    if (!database) return;
    const changed = { ...database, ...change, changedAt: Date.now() };
    this.#page.set({ database: changed, databases: databases.map((one) => (one.id === changed.id ? changed : one)) });
    this.#keeper?.change(changed);
  }

  /** Makes a database and opens it, with what makes its data in front where there is such a text. */
  create(name: string, base: string, text = '', data = ''): Promise<void> {
    const fresh = this.#fresh(name, base, text);
    if (data === '') return this.use(fresh);
    const tab = newTab(fresh.tabs, data, 'Data');
    return this.use({ ...fresh, tabs: [tab, ...fresh.tabs], activeTab: tab.id });
  }

  /** What was committed in the open database since its start. */
  async journal(): Promise<ScratchUnit[]> {
    const { store, keeper } = this.#parts();
    const { database } = this.#page.state();
    await keeper.settled();
    return (database ? await store.whole(database.id) : null)?.journal ?? [];
  }

  /** Makes another one with the same data, texts and history, and opens it. */
  async duplicate(): Promise<void> {
    const { store, keeper } = this.#parts();
    await this.desk?.store();
    await keeper.settled();
    const { database, databases } = this.#page.state();
    const whole = database ? await store.whole(database.id) : null;
    if (!whole) return;
    const now = Date.now();
    const name = freeName(`${whole.database.name} copy`, databases);
    const copy = { ...whole.database, id: crypto.randomUUID(), name, createdAt: now, changedAt: now };
    await store.restore({ ...whole, database: copy });
    await this.use(copy);
  }

  /** Deletes the open database, opens another one, and offers to bring the deleted one back. */
  async remove(): Promise<void> {
    const { store, keeper } = this.#parts();
    const { database } = this.#page.state();
    if (!database) return;
    await this.desk?.close();
    this.desk = null;
    await keeper.settled();
    const whole = await store.remove(database.id);
    const [next] = await store.list();
    this.#page.set({ databases: await store.list() });
    await this.use(next ?? this.#fresh('My database', database.base, ''));
    const undo = async (): Promise<void> => {
      if (!whole) return this.#page.set({ notice: null });
      // Until it is open again nothing can be asked: it would be asked of the other one.
      this.#page.set({ notice: null, database: null });
      await store.restore(whole);
      await this.use(whole.database);
      await this.desk?.warm();
    };
    this.#page.set({
      notice: { words: `${database.name} is deleted.`, act: { words: 'Undo', do: () => void undo() } },
    });
  }

  /** Opens the database anew, e.g. as a superuser. */
  async reopen(change: Partial<ScratchDatabase>): Promise<void> {
    const { database } = this.#page.state();
    if (!database) return;
    // Only a snapshot brings back what another role did.
    await this.desk?.storeNow();
    await this.use({ ...database, ...change });
  }

  /** Adds a tab and shows it. */
  addTab(text = '', title?: string): void {
    const { database } = this.#page.state();
    if (!database) return;
    const tab = newTab(database.tabs, text, title);
    this.change({ tabs: [...database.tabs, tab], activeTab: tab.id });
    this.#page.showText(text);
  }

  showTab(id: string): void {
    const tab = this.#page.state().database?.tabs.find((one) => one.id === id);
    if (!tab) return;
    this.change({ activeTab: id });
    this.#page.showText(tab.text);
  }

  /** Closes a tab; its text can be brought back. */
  closeTab(id: string): void {
    const { database } = this.#page.state();
    const at = database?.tabs.findIndex((one) => one.id === id) ?? -1;
    const closed = database?.tabs[at];
    if (!database || !closed || database.tabs.length === 1) return;
    const tabs = database.tabs.filter((one) => one.id !== id);
    const next = database.activeTab === id ? tabs[Math.min(at, tabs.length - 1)] : undefined;
    this.change({ tabs, ...(next ? { activeTab: next.id } : {}) });
    if (next) this.#page.showText(next.text);
    if (closed.text.trim() === '') return;
    const undo = (): void => {
      this.#page.set({ notice: null });
      this.addTab(closed.text, closed.title);
    };
    this.#page.set({ notice: { words: `${closed.title} is closed.`, act: { words: 'Undo', do: undo } } });
  }

  /** The text of the tab in front changed. */
  changeText(text: string): void {
    const { database } = this.#page.state();
    if (!database) return;
    const tabs = database.tabs.map((tab) => (tab.id === database.activeTab ? { ...tab, text } : tab));
    this.change({ tabs });
  }

  /** The page may be going: what is not stored is stored now. */
  leave(): void {
    this.#keeper?.leave();
  }

  /** Stores what is owed and lets go of the page. */
  async close(): Promise<void> {
    await this.desk?.close().catch(() => undefined);
    this.#lock?.release();
  }
}
