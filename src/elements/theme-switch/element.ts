import { render } from 'lit-html';
import { themeSwitch, type Theme } from './view.ts';
import './element.css';

const key = 'querywright.theme';

/** Switches between day and night and remembers the choice; without one the system's theme stands. */
export class ThemeSwitch extends HTMLElement {
  #system = matchMedia('(prefers-color-scheme: dark)');
  #draw = () => render(themeSwitch(this.#shown(), this.#toggle), this);

  connectedCallback(): void {
    this.#system.addEventListener('change', this.#draw);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#system.removeEventListener('change', this.#draw);
  }

  #shown(): Theme {
    const chosen = document.documentElement.dataset['theme'];
    if (chosen === 'day' || chosen === 'night') return chosen;
    return this.#system.matches ? 'night' : 'day';
  }

  #toggle = () => {
    const theme = this.#shown() === 'day' ? 'night' : 'day';
    document.documentElement.dataset['theme'] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.#draw();
  };
}

// A new page brings its own html element, without what was chosen on this one.
document.addEventListener('astro:before-swap', (event) => {
  for (const name of ['data-theme', 'data-script']) {
    const value = document.documentElement.getAttribute(name);
    if (value !== null) event.newDocument.documentElement.setAttribute(name, value);
  }
});

if (!customElements.get('theme-switch')) customElements.define('theme-switch', ThemeSwitch);
