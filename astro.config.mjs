import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { chunkGroups } from './src/layouts/chunk-groups.ts';
import { earlyScripts } from './src/layouts/early-scripts.ts';
import { headersFile } from './src/layouts/headers-file.ts';
import { serviceWorker } from './src/sw/integration.ts';

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
      // All styles are 22 kB compressed; a page in a dozen files of its own waits longer for them.
      cssCodeSplit: false,
      rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
    },
  },
});
