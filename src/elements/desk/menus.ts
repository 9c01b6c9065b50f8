const open = ':is(details.menu, export-menu details)[open]';

/** Closes the menus below `root` on Escape and on a press elsewhere, until `signal` fires. */
export function closeMenus(root: HTMLElement, signal: AbortSignal): void {
  const close = (besides: EventTarget | null): void => {
    for (const menu of root.querySelectorAll<HTMLDetailsElement>(open)) {
      if (!(besides instanceof Node && menu.contains(besides))) menu.open = false;
    }
  };
  document.addEventListener('pointerdown', ({ target }) => close(target), { signal });
  document.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key !== 'Escape') return;
      const menu = target instanceof Element ? target.closest<HTMLDetailsElement>(open) : null;
      close(null);
      menu?.querySelector('summary')?.focus();
    },
    { signal },
  );
}
