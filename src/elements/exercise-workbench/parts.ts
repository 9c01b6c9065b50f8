/** Where the course goes next. */
export interface NextStep {
  href: string;
  title: string;
}

/** What the static page brought, taken out of it to be laid out anew. Nothing is written twice. */
export interface PageParts {
  /** Everything that is read: title, task, contract, hints, links; in the page's order. */
  reading: Element[];
  textarea: HTMLTextAreaElement;
  starter: string;
  hints: HTMLDetailsElement[];
  /** The sentences of the contract. */
  contract: string[];
  /** The explanation, made once. Null where the exercise has none. */
  explanation: HTMLElement | null;
  next: NextStep | null;
}

function explanationOf(root: HTMLElement): HTMLElement | null {
  const template = root.querySelector<HTMLTemplateElement>('template[data-explanation]');
  if (!template) return null;
  const explanation = document.createElement('div');
  explanation.className = 'explanation prose';
  explanation.append(template.content.cloneNode(true));
  return explanation;
}

/** Takes the parts out of the static page. Throws where there is no textarea to write in. */
export function takeParts(root: HTMLElement): PageParts {
  const textarea = root.querySelector('textarea');
  if (!textarea) throw new Error('exercise-workbench needs a textarea with the starter');
  const next = root.querySelector<HTMLAnchorElement>('a[rel="next"]');
  const parts: PageParts = {
    reading: [...root.children].filter(
      (child) => !child.matches('textarea, template') && !child.querySelector('textarea'),
    ),
    textarea,
    starter: textarea.defaultValue,
    hints: [...root.querySelectorAll<HTMLDetailsElement>('.hints details')],
    contract: [...root.querySelectorAll('.contract li')].map((item) => item.textContent.trim()),
    explanation: explanationOf(root),
    next: next ? { href: next.href, title: next.title || next.textContent.trim() } : null,
  };
  textarea.remove();
  root.replaceChildren();
  return parts;
}

/** Shows the first `shown` hints open to reading and the next as one to open; later ones wait. */
export function stepHints(hints: readonly HTMLDetailsElement[], shown: number): void {
  for (const [at, hint] of hints.entries()) hint.hidden = at > shown;
}
