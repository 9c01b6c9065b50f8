import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { earlyScripts } from './src/layouts/early-scripts.ts';
import { headersFile } from './src/layouts/headers-file.ts';
import { serviceWorker } from './src/sw/integration.ts';

/** True for modules whose path holds one of the parts. */
const holds =
  (...parts) =>
  (id) =>
    parts.some((part) => id.replaceAll('\\', '/').includes(part));

// What is always asked for together comes in one file: on a first visit each request waits for its turn.
const engineStart = ['browser-host', 'session-host', 'guarded-session', 'worker-session', 'faults', 'engine-files'];
const deskElements = ['desk', 'key-row', 'result-sets', 'result-table', 'result-value', 'split-pane', 'schema-rail'];
const chunks = [
  { name: 'page', test: holds('node_modules/lit-html/', 'node_modules/zod/', 'src/progress/'), minShareCount: 5 },
  {
    name: 'start',
    test: holds(
      ...engineStart.map((name) => `src/engine/postgres/${name}.ts`),
      'src/engine/engine-error.ts',
      'src/elements/engine-host.ts',
      'src/elements/saves-data.ts',
      'preload-helper',
    ),
  },
  {
    name: 'desk',
    test: holds(
      ...deskElements.map((name) => `src/elements/${name}/`),
      'src/elements/sql-editor/element.ts',
      'src/elements/schema-diagram/dialog.ts',
      'src/editor/keys.ts',
      'src/sql/quote-name.ts',
    ),
  },
];

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  output: 'static',
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Prism marks tokens with classes; Shiki would write style attributes, which the policy refuses.
  markdown: { syntaxHighlight: { type: 'prism', excludeLangs: ['result', 'text'] } },
  integrations: [mdx(), headersFile(), earlyScripts(), serviceWorker()],
  devToolbar: { enabled: false },
  vite: {
    worker: {
      format: 'es',
      // Named as the page's own assets are, so that the engine's files are not written twice.
      rolldownOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
    optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    build: {
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
  },
});
