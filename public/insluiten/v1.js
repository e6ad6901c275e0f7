// Shows the JoJo-wijzer on another site: no cookies, no storage, nothing else loaded. EUPL-1.2. /insluiten tells more.
//   <script src="…/insluiten/v1.js" data-module="check" async></script>  or  <jojo-check module="vergoeding"></jojo-check>
(() => {
  const script = document.currentScript
  const { origin } = new URL(script.src)
  const names = ['module', 'lang', 'result', 'accent', 'mode', 'font', 'background']

  class JojoCheck extends HTMLElement {
    static get observedAttributes() { return names }

    connectedCallback() {
      this.hear = ({ source, origin: from, data }) => {
        if (source === this.frame.contentWindow && from === origin && data && data.bron === 'jojo' && data.v === 1 && data.id === this.key) this.does(data)
      }
      this.seen = () => {
        const { top } = this.frame.getBoundingClientRect()
        this.tell('viewport', { bottom: Math.max(0, Math.round(innerHeight - top)) })
      }
      addEventListener('message', this.hear)
      addEventListener('scroll', this.seen, true)
      addEventListener('resize', this.seen)
      // What the page says of all elements should not hide this one.
      this.style.cssText += ';display:block!important;float:none!important;min-width:0!important;max-width:100%!important'
      this.load()
    }

    disconnectedCallback() {
      clearTimeout(this.late)
      removeEventListener('message', this.hear)
      removeEventListener('scroll', this.seen, true)
      removeEventListener('resize', this.seen)
    }

    attributeChangedCallback(name, before, now) {
      if (!this.frame || !this.isConnected || before === now) return
      if (name === 'module') this.load()
      else if (name === 'result') this.connect()
      else this.dress()
    }

    /** One step back inside; at the first page nothing, so that it never leaves this one. */
    back() { if (this.path !== this.first) this.tell('back') }

    connect() { this.tell('connect', { result: this.hasAttribute('result') }) }

    dress() {
      this.tell('lang', { lang: this.getAttribute('lang') || 'nl' })
      this.tell('theme', this.look())
    }

    look() {
      const wish = (name) => this.getAttribute(name) || ''
      const mode = wish('mode') || 'auto'
      this.frame.style.colorScheme = mode === 'auto' ? 'light dark' : mode
      return { accent: wish('accent'), mode, font: wish('font') && getComputedStyle(this).fontFamily, background: wish('background') }
    }

    load() {
      const module = this.getAttribute('module') === 'vergoeding' ? 'vergoeding' : 'check'
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' })
      const frame = (this.frame = document.createElement('iframe'))
      this.key = 'f' + Math.random()
      this.there = this.first = this.path = undefined
      frame.title = 'JoJo-wijzer'
      frame.allow = 'clipboard-write'
      frame.style.cssText = 'display:block;width:100%;height:900px;border:0'
      frame.src = `${origin}/insluiten/${module}?${new URLSearchParams({ ...this.look(), id: this.key })}`
      root.replaceChildren(frame)
      clearTimeout(this.late)
      this.late = setTimeout(() => {
        const link = document.createElement('a')
        link.href = `${origin}/${module}`
        link.textContent = frame.title
        root.prepend(link)
        this.say('error', { code: 'late' })
      }, 3e4)
    }

    tell(type, more) {
      const to = this.frame && this.frame.contentWindow
      if (to && this.there) to.postMessage({ bron: 'jojo', v: 1, id: this.key, type, ...more }, origin)
    }

    say(type, detail) { this.dispatchEvent(new CustomEvent('jojo-' + type, { detail, bubbles: true })) }

    does({ type, bron, v, id, ...detail }) {
      const { frame } = this
      const { height, top, bottom, title } = detail
      if (type === 'resize') {
        if (height > 0 && height < 1e5) frame.style.height = Math.ceil(height) + 'px'
        return this.seen()
      }
      if (type === 'scroll') {
        const at = frame.getBoundingClientRect().top
        if (at + top < 0 || at + bottom > innerHeight) scrollBy(0, at + top - innerHeight / 4)
        return
      }
      if (type === 'ready') {
        clearTimeout(this.late)
        this.there = true
        const link = this.shadowRoot.querySelector('a')
        if (link) link.remove()
        this.connect()
        this.dress()
        this.seen()
        if (detail.accent_changed) console.info('JoJo-wijzer: accent', detail)
      } else if (type === 'navigate') {
        this.path = detail.path
        this.first = this.first || this.path
        frame.title = String(title).slice(0, 200)
      }
      else if (type !== 'error' && (type !== 'result' || !this.hasAttribute('result'))) return
      this.say(type, detail)
    }
  }

  if (!customElements.get('jojo-check')) customElements.define('jojo-check', JojoCheck)
  if ('module' in script.dataset) {
    const element = document.createElement('jojo-check')
    for (const name of names) if (name in script.dataset) element.setAttribute(name, script.dataset[name])
    script.after(element)
  }
})()
