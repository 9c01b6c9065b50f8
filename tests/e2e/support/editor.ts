import type { Locator, Page } from '@playwright/test';

/** The editor of a name. The text area that holds its place at first has the same one, and can be gone between two keys. */
export const editorCalled = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true }).and(page.locator('[contenteditable]'));
