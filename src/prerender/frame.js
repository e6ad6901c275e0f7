(() => {
  // An embedded page, from its first moment: light or dark as asked, and the page around knows how high it is and where
  // the focus stands. What can be asked of it later is heard by the application.
  const wishes = new URLSearchParams(location.search)
  const tell = (type, more) => parent !== window && parent.postMessage({ bron: 'jojo', v: 1, id: wishes.get('id') ?? '', type, ...more }, '*')

  const look = (mode) => {
    const dark = document.querySelector('link[href*="dark-"]')
    const is = (name) => mode === name
    dark.media = is('dark') ? 'all' : is('light') ? 'not all' : '(prefers-color-scheme: dark)'
    document.documentElement.style.colorScheme = is('dark') || is('light') ? mode : ''
  }
  look(wishes.get('mode'))
  addEventListener('jojo-mode', ({ detail }) => look(detail))

  // Two heights that chase each other without anyone touching the page are a loop: the higher one stays.
  let [last, before, turns] = [0, 0, 0]
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height === last) return
    turns = height === before ? turns + 1 : 0
    if (turns > 4 && height < last) return
    ;[before, last] = [last, height]
    tell('resize', { height })
  }
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => (turns = 0))
  let waits
  const soon = () => {
    clearTimeout(waits)
    waits = setTimeout(measure)
  }
  new ResizeObserver(soon).observe(document.body)
  // A frame that is out of sight is not drawn, so its size is not observed; what happens in it is.
  new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  measure()

  // A click is not finished while the pointer is down: the page around should not move under it.
  let pressed
  addEventListener('pointerdown', () => (pressed = true), true)
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => (pressed = false), true)
  addEventListener('focusin', ({ target }) => {
    if (pressed) return
    const { top, bottom } = target.getBoundingClientRect()
    tell('scroll', { top: Math.floor(top + scrollY), bottom: Math.ceil(bottom + scrollY) })
  })
})()
