/* Lets the report page open where there is no line. Nothing else is kept. */
const CACHE = 'bihuan-m';
const SHELL = ['/m/report', '/css/mobile.css', '/js/mobile.js'];

const whole = (answer) => answer.ok && !answer.redirected;

async function fresh(request, path) {
  const answer = await fetch(request);
  if (whole(answer)) (await caches.open(CACHE)).put(path, answer.clone());
  return answer;
}

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(SHELL.map((path) => fresh(path, path))).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (SHELL.includes(pathname)) {
    event.respondWith(fresh(request, pathname).catch(async () => (await caches.match(pathname)) || Response.error()));
  } else if (request.mode === 'navigate' && pathname.startsWith('/m/')) {
    event.respondWith(fetch(request).catch(async () => (await caches.match('/m/report')) || Response.error()));
  }
});
