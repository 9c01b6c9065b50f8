const start = ['browser-host', 'session-host', 'guarded-session', 'worker-session', 'faults', 'engine-files'];
const desk = ['desk', 'key-row', 'result-sets', 'result-table', 'result-value', 'split-pane', 'schema-rail'];

/** Modules that are always asked for together, below the repository; a folder ends with `/`. */
export const moduleGroups: Record<'page' | 'start' | 'desk', readonly string[]> = {
  page: ['node_modules/lit-html/', 'node_modules/zod/', 'src/progress/'],
  start: [
    ...start.map((name) => `src/engine/postgres/${name}.ts`),
    'src/engine/engine-error.ts',
    'src/elements/engine-host.ts',
    'src/elements/saves-data.ts',
  ],
  desk: [
    ...desk.map((name) => `src/elements/${name}/`),
    'src/elements/sql-editor/element.ts',
    'src/elements/schema-diagram/dialog.ts',
    'src/editor/keys.ts',
    'src/sql/quote-name.ts',
  ],
};

/** Vite's own module for scripts that are fetched ahead. */
const ownModules: Partial<Record<string, readonly string[]>> = { start: ['preload-helper'] };

/** The groups as Rolldown takes them: what is always asked for together comes in one file, since on a first visit each request waits for its turn. */
export const chunkGroups = Object.entries(moduleGroups).map(([name, parts]) => ({
  name,
  test: (id: string): boolean =>
    [...parts, ...(ownModules[name] ?? [])].some((part) => id.replaceAll('\\', '/').includes(part)),
  ...(name === 'page' ? { minShareCount: 5 } : {}),
}));
