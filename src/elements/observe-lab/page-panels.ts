import type { SnapshotRef } from '#engine/host.ts';

/** A panel as the page holds it, with the places where its query stands and where it is drawn. */
export interface PagePanel {
  slug: string;
  title: string;
  sql: string;
  /** Statement that is run before it. */
  first: string | null;
  /** Extension without which it cannot run. */
  needs: string | null;
  /** Said where there is no row. */
  empty: string;
  code: HTMLElement;
  live: HTMLElement;
}

/** A statement of the work, and the SQLSTATE it must fail with, or null. */
export interface WorkStep {
  name: string;
  sql: string;
  refused: string | null;
}

/** What the laboratory works with, as the page gives it. */
export interface LabData {
  databases: { name: string; title: string; snapshot: SnapshotRef }[];
  /** All start states that the reader's own databases may be made from. */
  bases: SnapshotRef[];
  work: WorkStep[];
  hold: string[];
  release: string[];
}

/** Reads the panels from the page, where their words and queries stand for everybody to read. */
export function pagePanels(root: ParentNode): PagePanel[] {
  return [...root.querySelectorAll<HTMLElement>('[data-panel]')].flatMap((place) => {
    const code = place.querySelector<HTMLElement>('[data-sql]');
    const live = place.querySelector<HTMLElement>('[data-live]');
    if (!code || !live) return [];
    return [
      {
        slug: place.dataset['panel'] ?? '',
        title: place.querySelector('h3')?.textContent?.trim() ?? '',
        sql: code.textContent ?? '',
        first: place.dataset['first'] ?? null,
        needs: place.dataset['needs'] ?? null,
        empty: place.dataset['empty'] ?? '',
        code,
        live,
      },
    ];
  });
}
