/**
 * The one content security policy. Pages carry it as a meta element, and `_headers` repeats it, since a worker obeys only a
 * header. It has no hashes: nothing inline exists on this site, neither script nor style.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
