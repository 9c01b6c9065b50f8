// Starts the thread of the page's database before everything else on a page, and its downloads: both wait for the network and
// for the page's own thread, which are soon busy with the rest. The scripts of the page take it over; where it failed they
// make another.
if (document.readyState === 'loading' && !navigator.connection?.saveData) {
  const { worker: address, files } = document.currentScript.dataset;
  const worker = new Worker(address, { type: 'module' });
  worker.addEventListener('error', () => {
    if (globalThis.earlyWorker === worker) globalThis.earlyWorker = undefined;
  });
  worker.postMessage({ kind: 'prefetch', urls: files.split(' ').map((file) => new URL(file, location.href).href) });
  globalThis.earlyWorker = worker;
}
