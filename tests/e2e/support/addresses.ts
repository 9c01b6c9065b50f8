const port = Number(process.env['E2E_PORT'] ?? 4327);

/** Folder of the built site under test, below the repository. `SITE_DIR` overrides it. */
export const siteFolder = process.env['SITE_DIR'] ?? 'dist';

/** Where that site is served. `E2E_PORT` overrides the port. */
export const rootUrl = `http://localhost:${port}/`;

/** Folder of the second build, below the repository. */
export const subPathFolder = '.cache/sites/sub-path';

/** Where a second build is served below a path that pages of the site also bear. */
export const subPathUrl = `http://localhost:${port + 1}/learn/`;
