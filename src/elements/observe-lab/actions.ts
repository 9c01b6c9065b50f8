import type { PagePanel } from './page-panels.ts';

/** What the laboratory's controls ask for. */
export interface ObserveActions {
  choose(at: number): void;
  runAll(): void;
  work(): void;
  hold(): void;
  release(): void;
  reset(): void;
  stop(): void;
  run(panel: PagePanel): void;
  edit(panel: PagePanel): void;
  changed(panel: PagePanel, sql: string): void;
  restoreText(panel: PagePanel): void;
  copy(panel: PagePanel): void;
}
