/** The path of a Chromium that runs, or undefined. With `install`, tries to fetch one. */
export function findBrowser(options?: { install?: boolean }): Promise<string | undefined>;
