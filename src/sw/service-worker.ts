/**
 * The service worker's source. `integration.ts` strips its types and writes `const build = {…}` before it; it imports
 * nothing.
 *
 * One build, one cache: a page, its scripts, its styles and its exercise bundles always come from the same build, offline
 * too. A new build is stored whole beside the old one and waits until every tab is closed or the learner asks for it. What
 * has a hash in its name and is large (engine, snapshots) is stored on first use.
 */

/** What the build consists of. */
interface Build {
  /** Hash over all entries. */
  id: string;
  /** Path of the site, with slashes on both ends. */
  base: string;
  /** Path below the base → hash of the content. */
  files: Record<string, string>;
  /** Paths with a hash in their name that are stored on first use. */
  hashed: string[];
}

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends LifeEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

declare const build: Build;

const scope = self as unknown as WorkerScope;
const prefix = `querywright ${build.base} `;
const buildCache = prefix + build.id;
const hashedCache = `${prefix}hashed`;
const keyOf = (path: string) => new URL(build.base + path, scope.location.origin).href;
const isHashed = (path: string) => path.startsWith('_astro/') || path.startsWith('data/snapshots/');

/** Stores the whole build, taking from the previous one what has not changed. Fails as a whole or succeeds as a whole. */
async function install(): Promise<void> {
  const cache = await caches.open(buildCache);
  const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== buildCache);
  const entries = Object.entries(build.files);
  const store = async ([path, hash]: [string, string]) => {
    const key = keyOf(path);
    for (const name of earlier) {
      const old = await (await caches.open(name)).match(key);
      if (old?.headers.get('x-content-hash') === hash) return cache.put(key, old);
    }
    const response = await fetch(key, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const body = await response.arrayBuffer();
    if ((await shortHash(body)) !== hash) throw new Error(`${path} is of another build`);
    const type = response.headers.get('content-type') ?? 'application/octet-stream';
    return cache.put(key, new Response(body, { headers: { 'content-type': type, 'x-content-hash': hash } }));
  };
  // Eight at a time: enough to be quick, few enough to leave the line to the page.
  const lanes = Array.from({ length: 8 }, async () => {
    for (let entry = entries.shift(); entry; entry = entries.shift()) await store(entry);
  });
  await Promise.all(lanes);
}

async function shortHash(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Removes the builds before this one, and hashed files that this one does not have. */
async function activate(): Promise<void> {
  const cache = await caches.open(hashedCache);
  const kept = new Set(build.hashed.map(keyOf));
  for (const { url } of await cache.keys()) if (!kept.has(url)) await cache.delete(url);
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== buildCache && name !== hashedCache) await caches.delete(name);
  }
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(buildCache);
  const known = await cache.match(keyOf(path));
  if (known) return known;
  if (isHashed(path)) return hashed(request, path);
  try {
    return await fetch(request);
  } catch (error) {
    const missing = request.mode === 'navigate' ? await cache.match(keyOf('404.html')) : undefined;
    if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
    throw error;
  }
}

async function hashed(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(hashedCache);
  const known = await cache.match(keyOf(path));
  if (known) return known;
  const response = await fetch(request);
  if (response.status === 200) {
    // A full disk must not cost the page its answer.
    await cache.put(keyOf(path), response.clone()).catch(() => undefined);
  }
  return response;
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'activate') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const isOurs = url.origin === scope.location.origin && url.pathname.startsWith(build.base);
  if (event.request.method !== 'GET' || !isOurs) return;
  event.respondWith(answer(event.request, url.pathname.slice(build.base.length)));
});
