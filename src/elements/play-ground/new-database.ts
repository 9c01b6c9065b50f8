import type { ScratchDatabase, ScratchTab } from '#progress/scratch.ts';

/** A tab with a name that no other one has. */
export function newTab(tabs: readonly ScratchTab[], text = '', title?: string): ScratchTab {
  const taken = new Set(tabs.map((tab) => tab.title));
  let name = title ?? `Query ${String(tabs.length + 1)}`;
  for (let number = 2; taken.has(name); number += 1) name = `${title ?? 'Query'} ${String(number)}`;
  return { id: crypto.randomUUID(), title: name, text };
}

/** A name like `wanted` that no database has. */
export function freeName(wanted: string, databases: readonly ScratchDatabase[]): string {
  const taken = new Set(databases.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} ${String(number)}`;
  return name;
}

/** A database that nothing has run in yet. */
export function newDatabase(name: string, base: string, text: string, nowMs: number): ScratchDatabase {
  const tab = newTab([], text);
  return {
    id: crypto.randomUUID(),
    name,
    base,
    createdAt: nowMs,
    changedAt: nowMs,
    extensions: [],
    asSuperuser: false,
    tabs: [tab],
    activeTab: tab.id,
  };
}
