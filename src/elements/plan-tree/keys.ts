import type { PlanTreeActions } from './state.ts';

/** The line of the step above, below, around or inside the focused one, by an arrow key; null for any other key. */
function stepBy(key: string, from: HTMLElement, tree: HTMLElement): HTMLElement | null | undefined {
  const all = [...tree.querySelectorAll<HTMLElement>('summary[data-step]')];
  const at = all.indexOf(from);
  const item = from.closest('li');
  switch (key) {
    case 'ArrowDown':
      return all[at + 1];
    case 'ArrowUp':
      return all[at - 1];
    case 'ArrowLeft':
      return item?.parentElement?.closest('li')?.querySelector<HTMLElement>('summary[data-step]');
    case 'ArrowRight':
      return item?.querySelector<HTMLElement>(':scope > ul > li summary[data-step]');
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return null;
  }
}

/** The id of the step whose line an event happened on, or null. */
function stepOf(event: Event): string | null {
  const line = event.target instanceof Element ? event.target.closest<HTMLElement>('summary[data-step]') : null;
  return line?.dataset['step'] ?? null;
}

/** Listens on a whole tree rather than on each of its lines: which step is pointed at, and which is opened. */
export function treeEvents(plan: number, actions: PlanTreeActions) {
  const point = (event: Event): void => {
    const step = stepOf(event);
    actions.point(step === null ? null : { plan, step });
  };
  return {
    point,
    leave: (): void => actions.point(null),
    // `toggle` does not bubble.
    toggle: {
      capture: true,
      handleEvent(event: Event): void {
        const details = event.target;
        const step =
          details instanceof HTMLDetailsElement
            ? details.querySelector<HTMLElement>(':scope > summary')?.dataset['step']
            : undefined;
        if (step !== undefined) actions.choose({ plan, step }, (details as HTMLDetailsElement).open);
      },
    },
  };
}

/** Moves the focus through a plan's steps by arrow keys, Home and End. */
export function onTreeKey(event: KeyboardEvent): void {
  const [from, tree] = [event.target, event.currentTarget];
  if (!(from instanceof HTMLElement) || !(tree instanceof HTMLElement) || !from.matches('summary[data-step]')) return;
  const next = stepBy(event.key, from, tree);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
}
