import { expect, type Locator, type Page } from '@playwright/test';
import { editorCalled } from './editor.ts';

/** The migration laboratory as a reader uses it. */
export class LabPage {
  readonly page: Page;
  readonly report: Locator;
  readonly findings: Locator;
  readonly drawing: Locator;
  readonly explanation: Locator;
  readonly start: Locator;

  constructor(page: Page) {
    this.page = page;
    this.report = page.getByRole('region', { name: 'Report' });
    this.findings = page.getByRole('list', { name: 'Findings' });
    this.drawing = page.getByRole('group', { name: /^Locks, one column a statement/ });
    this.explanation = this.report.locator('.panel');
    this.start = page.getByRole('heading', { name: 'Nothing has run yet' });
  }

  editor(name: string): Locator {
    return editorCalled(this.page, name);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Opens the laboratory, at a fragment if given, and waits until it can be written in. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`lab/migration/${fragment}`);
    await expect(this.editor('Migration')).toBeEditable();
  }

  /** Shows a text and puts another in place of it, in one piece. */
  async write(name: string, sql: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await this.editor(name).focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    if (sql !== '') await this.page.keyboard.insertText(sql);
  }

  /** Empties all texts and puts in these. */
  async paste(texts: Record<string, string>): Promise<void> {
    await this.button('Empty all').click();
    for (const [name, sql] of Object.entries(texts)) await this.write(name, sql);
  }

  async run(): Promise<void> {
    await this.button('Run').click();
    await expect(this.report).toBeVisible({ timeout: 90_000 });
  }

  /** Opens an example and runs it. */
  async runExample(title: string): Promise<void> {
    await this.page.getByRole('listitem').getByRole('button', { name: title }).click();
    await this.run();
  }
}
