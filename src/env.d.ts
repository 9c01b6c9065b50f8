import type { PageSnippets } from './components/snippet-link.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by a page whose snippets can be opened in the playground. */
      snippets?: PageSnippets;
    }
  }
}
