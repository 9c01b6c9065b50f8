// Runs before the first paint, so that a chosen theme never flashes. The same key is written by theme-switch.
try {
  const theme = localStorage.getItem('querywright.theme');
  if (theme === 'day' || theme === 'night') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's choice stands.
}
document.documentElement.dataset.script = 'on';
