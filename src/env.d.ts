/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by a page whose snippets can be opened in the playground. */
    snippets?: import('./components/snippet-link.ts').PageSnippets;
  }
}
