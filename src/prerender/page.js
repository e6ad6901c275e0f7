(() => {
  // Kept for when there is no network; where a browser cannot, everything else works.
  const workers = navigator.serviceWorker
  workers?.register('/sw.js').then(() => workers.ready).then(({ active }) => active.postMessage(location.pathname)).catch(() => {})

  // Answers stand in the fragment: the way to the content leaves them there, and they go along from the check to the
  // allowance, to the start and back.
  const pages = ['/', '/check', '/vergoeding']
  const ours = new WeakSet()
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a')
    if (!link) return
    if (link.className === 'skip') {
      event.preventDefault()
      document.querySelector(link.hash)?.focus()
    } else if ((ours.has(link) || !link.hash) && link.origin === location.origin && pages.includes(link.pathname) && pages.includes(location.pathname.replace(/(.)\/$/, '$1'))) {
      ours.add(link)
      link.hash = location.hash
    }
  })
})()
