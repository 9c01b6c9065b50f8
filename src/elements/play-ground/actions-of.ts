import type { PlayActions } from './actions.ts';
import type { PlayPageParts } from './page.ts';
import type { RunActs } from './run-acts.ts';
import type { ShareActs } from './share-acts.ts';

/** What the drawing may ask for, done by the acts and the room. */
export function playActions(page: PlayPageParts, runs: RunActs, shares: ShareActs): PlayActions {
  const dialogDone = (work: () => void): void => {
    page.set({ dialog: 'none' });
    work();
  };
  return {
    run: () => void runs.run(page.editor()?.selection ?? null),
    runStatement: () => void runs.run(page.editor()?.statement ?? null),
    explain: () => void runs.explain(),
    tryIndex: (sql) => void runs.tryIndex(sql),
    point: (place) => runs.point(place),
    stop: () => page.room()?.desk?.stop(),
    format: () => void runs.format(),
    reset: () => void runs.reset(),
    useDatabase: (id) => {
      const database = page.state().databases.find((one) => one.id === id);
      if (database)
        void page
          .room()
          ?.use(database)
          .then(() => page.room()?.desk?.warm());
    },
    createDatabase: (name, base) =>
      dialogDone(
        () =>
          void page
            .room()
            ?.create(name || 'Database', base)
            .then(() => page.room()?.desk?.warm()),
      ),
    duplicateDatabase: () =>
      void page
        .room()
        ?.duplicate()
        .then(() => page.room()?.desk?.warm()),
    renameDatabase: (name) => dialogDone(() => page.room()?.change({ name: name || 'Database' })),
    deleteDatabase: () =>
      void page
        .room()
        ?.remove()
        .then(() => page.room()?.desk?.warm()),
    setSuperuser: (asSuperuser) =>
      void page
        .room()
        ?.reopen({ asSuperuser })
        .then(() => page.room()?.desk?.warm()),
    addTab: () => page.room()?.addTab(),
    showTab: (id) => page.room()?.showTab(id),
    closeTab: (id) => page.room()?.closeTab(id),
    renameTab: (id, title) =>
      dialogDone(() => {
        const tabs = page
          .state()
          .database?.tabs.map((tab) => (tab.id === id ? { ...tab, title: title || tab.title } : tab));
        if (tabs) page.room()?.change({ tabs });
      }),
    showPanel: (panel) => page.set({ panel }),
    searchHistory: (historyWords) => page.set({ historyWords }),
    takeFromHistory: (text) => {
      page.room()?.addTab(text, 'From history');
      page.set({ pane: 'sql' });
    },
    fetchMore: (index) => void runs.fetchMore(index),
    insert: (text) => {
      page.set({ pane: 'sql' });
      page.editor()?.insert(text);
    },
    look: (relation) => void runs.look(relation),
    goTo: (start, end) => {
      page.set({ pane: 'sql' });
      page.editor()?.select(start, end);
    },
    runAgain: (statements) => void runs.run({ text: statements.map((text) => `${text};`).join('\n'), start: 0 }),
    share: (hasData) => void shares.share(hasData),
    copyLink: () => void shares.copyLink(),
    saveScript: () => shares.saveScript(),
    openScript: (file) => shares.openScript(file),
    importFile: () => void page.importDialog().then((dialog) => dialog?.show()),
    startImport: (start) => void shares.import(start),
    cancelImport: () => shares.cancelImport(),
    exportFile: (request) => void shares.export(request),
    openIncoming: () => {
      const { incoming } = page.state();
      if (!incoming) return;
      page.set({ incoming: null });
      void page
        .room()
        ?.create(incoming.title || 'From a link', incoming.base, incoming.sql, incoming.data)
        .then(() => page.room()?.desk?.warm());
    },
    openIncomingHere: () => {
      const { incoming } = page.state();
      if (!incoming) return;
      page.set({ incoming: null });
      page.room()?.addTab(incoming.sql, incoming.title || 'From a link');
      if (incoming.data) page.room()?.addTab(incoming.data, 'Data');
    },
    dropIncoming: () => page.set({ incoming: null }),
    takeOver: () =>
      void page
        .room()
        ?.takeOver()
        .then(() => page.room()?.desk?.warm()),
    openDialog: (dialog) => {
      if (dialog !== page.state().dialog) page.set({ dialog });
    },
    dismissNotice: () => page.set({ notice: null }),
    toggleRail: () => page.set({ isRailOpen: !page.state().isRailOpen }),
    showPane: (pane) => page.set({ pane }),
  };
}
