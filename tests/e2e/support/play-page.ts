import { expect, type Locator, type Page } from '@playwright/test';
import { editorCalled } from './editor.ts';

/** The playground as a reader uses it. */
export class PlayPage {
  readonly page: Page;
  readonly result: Locator;
  readonly databases: Locator;
  readonly menu: Locator;

  constructor(page: Page) {
    this.page = page;
    this.result = page.getByRole('tabpanel');
    this.databases = page.getByRole('combobox', { name: 'Database' });
    this.menu = page.getByLabel('More about this database');
  }

  get editor(): Locator {
    return editorCalled(this.page, 'SQL');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Opens the playground, at a fragment if given, and waits for its database. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(`play/${fragment}`);
    await this.ready();
  }

  /** Waits until the database has started and can be written to. */
  async ready(): Promise<void> {
    await expect(this.page.locator('play-ground .status[data-phase=ready]')).toBeAttached({ timeout: 60_000 });
    await expect(this.editor).toBeEditable();
    await expect(this.page.locator('play-ground .bar button.run')).toHaveAttribute('aria-disabled', 'false');
  }

  async write(sql: string): Promise<void> {
    const sqlPane = this.page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'SQL' });
    if (await sqlPane.isVisible()) await sqlPane.click();
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.insertText(sql);
  }

  /** Writes and runs; waits until nothing runs any more. */
  async run(sql: string): Promise<void> {
    await this.write(sql);
    await this.editor.press('ControlOrMeta+Enter');
    await expect(this.page.locator('play-ground[data-busy]')).toHaveCount(0, { timeout: 60_000 });
  }

  /** Chooses from the menu of the open database. */
  async choose(name: string | RegExp): Promise<void> {
    await this.menu.click();
    await this.button(name).click();
  }

  panel(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'What came of it' }).getByRole('tab', { name });
  }

  /** A cell of the first result by its text. */
  cell(text: string): Locator {
    return this.result
      .getByRole('cell', { name: text, exact: true })
      .or(this.result.getByRole('gridcell', { name: text, exact: true }));
  }
}
