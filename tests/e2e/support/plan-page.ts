import { expect, type Locator, type Page } from '@playwright/test';

/** The plan reader as somebody uses it. */
export class PlanPage {
  readonly page: Page;
  readonly drawing: Locator;

  constructor(page: Page) {
    this.page = page;
    this.drawing = page.locator('plan-tree');
  }

  /** Opens the page and waits until it can be pasted into. */
  async open(): Promise<void> {
    await this.page.goto('lab/plan/');
    await expect(this.page.locator('plan-lab[data-ready]')).toBeVisible();
  }

  field(name: 'Plan' | 'Query' | 'Second plan'): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Puts a text into a field at once, as pasting does. */
  async paste(name: 'Plan' | 'Query' | 'Second plan', text: string): Promise<void> {
    await this.field(name).evaluate((field, given) => {
      (field as HTMLTextAreaElement).value = given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  /** Opens an example from the list that is there while nothing is pasted. */
  async openExample(title: string): Promise<void> {
    await this.page.getByRole('listitem').getByRole('button', { name: title }).click();
    await expect(this.drawing).toBeVisible();
  }

  /** A plan by its title, e.g. `Before`. */
  plan(title: string): Locator {
    return this.drawing.getByRole('group', { name: new RegExp(`^${title}, `) });
  }

  /** The line of a step, by the start of its words. */
  step(words: string | RegExp): Locator {
    return this.drawing.locator('summary[data-step]').filter({ hasText: words }).first();
  }
}
