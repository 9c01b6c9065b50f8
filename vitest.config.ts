import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    maxConcurrency: 2,
    // The engine's WebAssembly is compiled once a process, and optimized as it is used: a third of what its tests cost.
    isolate: false,
    reporters: ['default', ['json', { outputFile: '.cache/reports/vitest.json' }]],
  },
});
