/** Milliseconds of work in one go; a frame has sixteen. */
const workMs = 8;

let since = 0;

/** Lets the page draw and take keys where the work has gone on for some milliseconds; else goes on at once. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < workMs) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}
