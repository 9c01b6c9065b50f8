import { html, type TemplateResult } from 'lit-html';
import type { ScratchTab } from '#progress/scratch.ts';
import type { PlayActions } from './actions.ts';
import type { PlayState } from './state.ts';

function onKey(event: KeyboardEvent, tab: ScratchTab, tabs: readonly ScratchTab[], actions: PlayActions): void {
  const at = tabs.indexOf(tab);
  const next =
    event.key === 'ArrowRight'
      ? tabs[(at + 1) % tabs.length]
      : event.key === 'ArrowLeft'
        ? tabs[(at + tabs.length - 1) % tabs.length]
        : event.key === 'Home'
          ? tabs[0]
          : event.key === 'End'
            ? tabs.at(-1)
            : undefined;
  if (next) {
    event.preventDefault();
    const list = (event.currentTarget as HTMLElement).closest('[role="tablist"]');
    actions.showTab(next.id);
    list?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  } else if (event.key === 'Delete' && tabs.length > 1) actions.closeTab(tab.id);
  else if (event.key === 'F2') actions.openDialog('tab');
}

function tabView(tab: ScratchTab, { database }: PlayState, actions: PlayActions): TemplateResult {
  const tabs = database?.tabs ?? [];
  const isActive = tab.id === database?.activeTab;
  return html`<span class="sql-tab" role="presentation" ?data-active=${isActive}>
    <button
      type="button"
      role="tab"
      data-tab=${tab.id}
      aria-selected=${isActive ? 'true' : 'false'}
      aria-controls="play-editor"
      tabindex=${isActive ? '0' : '-1'}
      title="Double click or F2 renames, Delete closes"
      @click=${() => actions.showTab(tab.id)}
      @dblclick=${() => actions.openDialog('tab')}
      @keydown=${(event: KeyboardEvent) => onKey(event, tab, tabs, actions)}
    >
      ${tab.title}
    </button>
    ${
      tabs.length > 1
        ? html`<button
            type="button"
            class="close"
            tabindex="-1"
            aria-label=${`Close ${tab.title}`}
            @click=${() => actions.closeTab(tab.id)}
          >
            ×
          </button>`
        : ''
    }
  </span>`;
}

/** Draws the editor's tabs. */
export function sqlTabsView(state: PlayState, actions: PlayActions): TemplateResult {
  return html`<div class="sql-head">
    <div class="sql-tabs" role="tablist" aria-label="Texts">
      ${(state.database?.tabs ?? []).map((tab) => tabView(tab, state, actions))}
    </div>
    <button type="button" class="add-tab" aria-label="New text" @click=${() => actions.addTab()}>+</button>
    <span class="space"></span>
    <button type="button" @click=${() => actions.format()}>Format</button>
    <button type="button" @click=${() => actions.openDialog('keys')}>Keys <kbd>?</kbd></button>
  </div>`;
}
