// Keeps the pages for when there is no network. What is kept says since when; the newest is asked for first. A new version
// waits until the pages of the old one are closed.
// Written before this: VERSION, FIRST (pages and files of every visit), MORE (by page, what only its visitors need) and
// NOTICE (what a kept page says, with {day}).

/** How long the network may take when the page is here already. */
const PATIENCE = 4000

const keep = async (paths = []) => {
  const cache = await caches.open(VERSION)
  for (const path of paths) if (!(await cache.match(path))) await cache.add(new Request(path, { cache: 'no-cache' }))
}

// What the last version kept for a visitor of other pages, this one keeps too; without it the rest still works.
addEventListener('install', (event) => event.waitUntil((async () => {
  await keep(FIRST)
  for (const page in MORE) if (await caches.match(page)) await keep(MORE[page]).catch(() => {})
})()))

addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name)
})()))

// A page that was there before this worker asks for what belongs to it.
addEventListener('message', (event) => event.waitUntil(keep(MORE[event.data])))

const kept = (path) => caches.open(VERSION).then((cache) => cache.match(path)).catch(() => {})

const page = async (request, path) => {
  const here = await kept(path)
  const fresh = fetch(request)
  if (!here) return fresh
  const well = fresh.then((response) => (response.status < 500 ? response : Promise.reject(response)))
  const late = new Promise((_, give) => setTimeout(give, PATIENCE))
  try {
    return await Promise.race([well, late])
  } catch {
    const day = new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long' }).format(new Date(here.headers.get('date')))
    const notice = `<p class="kept" role="status">${NOTICE.replace('{day}', day)}</p>`
    const headers = new Headers(here.headers)
    for (const name of ['content-encoding', 'content-length']) headers.delete(name)
    return new Response((await here.text()).replace(/<body[^>]*>/, `$&${notice}`), { headers })
  }
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    const path = pathname.replace(/(.)\/$/, '$1')
    if (FIRST.includes(path) || path in MORE) event.respondWith(page(request, path))
  } else if (/-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(pathname)) {
    // Its name changes with its content.
    event.respondWith(kept(pathname).then((here) => here ?? fetch(request)))
  }
})
