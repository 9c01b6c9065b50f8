// Serves the built site as a common static host would: _headers obeyed, gzip where it helps, 404.html for what is not there.
// PORT (default 4321), BASE_PATH (default /), SITE_DIR (default dist).
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL(`../${process.env.SITE_DIR ?? 'dist'}/`, import.meta.url));
const base = `/${(process.env.BASE_PATH ?? '/').replace(/^\/|\/$/g, '')}/`.replace('//', '/');
const port = Number(process.env.PORT ?? 4321);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.data': 'application/octet-stream',
  '.gz': 'application/octet-stream',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressible = new Set([
  '.html',
  '.js',
  '.mjs',
  '.css',
  '.json',
  '.svg',
  '.txt',
  '.webmanifest',
  '.wasm',
  '.data',
  '.xml',
]);

/** Rules of a Netlify-style _headers file: a path with `*`, then indented `Name: value` lines. */
function headerRules() {
  const file = path.join(root, '_headers');
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*');
      rules.push({ pattern: new RegExp(`^${pattern}$`), headers: [] });
    } else {
      const [name, ...value] = line.trim().split(':');
      rules.at(-1)?.headers.push([name, value.join(':').trim()]);
    }
  }
  return rules;
}

const rules = headerRules();
const compressed = new Map();

function gzipped(file) {
  const changed = statSync(file).mtimeMs;
  const known = compressed.get(file);
  if (known?.changed === changed) return known.body;
  const body = gzipSync(readFileSync(file));
  compressed.set(file, { changed, body });
  return body;
}

/** The file behind an address, or undefined; never outside the site's folder. */
function fileFor(pathname) {
  if (!pathname.startsWith(base)) return undefined;
  const wanted = path.normalize(path.join(root, decodeURIComponent(pathname.slice(base.length))));
  if (!wanted.startsWith(root) && `${wanted}${path.sep}` !== root) return undefined;
  if (!existsSync(wanted)) return undefined;
  if (!statSync(wanted).isDirectory()) return wanted;
  const index = path.join(wanted, 'index.html');
  return existsSync(index) ? index : undefined;
}

function send(request, response, file, status, pathname) {
  const extension = path.extname(file);
  response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  for (const rule of rules) {
    if (rule.pattern.test(pathname)) for (const [name, value] of rule.headers) response.setHeader(name, value);
  }
  response.statusCode = status;
  const zip = compressible.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zip) {
    const body = gzipped(file);
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
  } else {
    response.setHeader('Content-Length', statSync(file).size);
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  }
}

const server = createServer((request, response) => {
  try {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(pathname);
    if (file && path.basename(file) === 'index.html' && !pathname.endsWith('/') && !pathname.endsWith('.html')) {
      response.writeHead(301, { Location: `${pathname}/` }).end();
    } else if (file) {
      send(request, response, file, 200, pathname);
    } else if (pathname === '/' && base !== '/') {
      response.writeHead(302, { Location: base }).end();
    } else {
      const missing = path.join(root, '404.html');
      if (existsSync(missing)) send(request, response, missing, 404, pathname);
      else response.writeHead(404).end('Not found');
    }
  } catch (error) {
    const isBadAddress = error instanceof URIError || error.code === 'ERR_INVALID_URL';
    if (!isBadAddress) console.error(error);
    response.writeHead(isBadAddress ? 400 : 500).end();
  }
});

if (!existsSync(path.join(root, 'index.html'))) {
  console.error(`There is no built site in ${path.relative(process.cwd(), root)}. Run npm run build first.`);
  process.exit(1);
}
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another with PORT=….` : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(`Querywright is at http://localhost:${port}${base}`));
