import { expect, type Locator, type Page } from '@playwright/test';
import { editorCalled } from './editor.ts';

/** An exercise's page as a learner uses it. */
export class ExercisePage {
  readonly page: Page;
  readonly editor: Locator;
  readonly bar: Locator;
  readonly verdict: Locator;
  readonly result: Locator;

  constructor(page: Page) {
    this.page = page;
    this.editor = editorCalled(page, 'Your SQL');
    this.bar = page.getByRole('toolbar', { name: 'Exercise' });
    this.verdict = page.getByRole('region', { name: 'Verdict' });
    this.result = page.getByRole('tabpanel', { name: 'Result' });
  }

  /** Opens an exercise and waits until it can be written in. */
  async open(id: string): Promise<void> {
    await this.page.goto(`exercises/${id}/`);
    await expect(this.editor).toBeEditable();
  }

  /** Puts a text in place of what the editor holds, in one piece. */
  async write(sql: string): Promise<void> {
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(sql);
  }

  button(name: string | RegExp): Locator {
    return this.bar.getByRole('button', { name });
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  panel(name: string): Locator {
    return this.page.getByRole('tabpanel', { name, exact: true });
  }

  /** Runs what is in the editor and waits for rows. */
  async runForRows(): Promise<void> {
    const number = this.page.getByText(/^run \d+$/);
    const before = (await number.count()) > 0 ? await number.textContent() : '';
    await this.button(/^Run/).click();
    await expect(number).not.toHaveText(before ?? '');
    await expect(this.result.getByRole('grid')).toBeVisible();
  }

  /** Checks what is in the editor and waits for a heading of the verdict. */
  async check(heading: string | RegExp): Promise<void> {
    await this.button(/^Check/).click();
    await expect(this.verdict.getByRole('heading', { level: 2 })).toHaveText(heading);
  }

  /** Heading of the first finding. */
  get firstFinding(): Locator {
    return this.verdict.getByRole('listitem').first();
  }
}
