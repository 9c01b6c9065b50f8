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

/** Moves the focus through a plan's steps by arrow keys, Home and End. */
export function onTreeKey(event: KeyboardEvent): void {
  const [from, tree] = [event.target, event.currentTarget];
  if (!(from instanceof HTMLElement) || !(tree instanceof HTMLElement) || !from.matches('summary[data-step]')) return;
  const next = stepBy(event.key, from, tree);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
}
