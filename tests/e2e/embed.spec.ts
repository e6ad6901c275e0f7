// The check on a page of someone else, on another site.
import type { FrameLocator, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { createServer, type Server as HttpServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { ELIGIBLE, expect, test as base } from './support'

/** Pages of someone else: put one, get its address. It stands on localhost, which is another site than 127.0.0.1. */
type Host = (html: string, headers?: Record<string, string>) => string

const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const pages = new Map<string, { html: string; headers: Record<string, string> }>()
    const server: HttpServer = createServer((request, response) => {
      const page = pages.get(request.url ?? '')
      response.writeHead(page ? 200 : 204, { 'content-type': 'text/html; charset=utf-8', ...page?.headers })
      response.end(page?.html)
    })
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
    const { port } = server.address() as { port: number }
    await use((html, headers = {}) => {
      const path = `/${pages.size}`
      pages.set(path, { html: `<!doctype html><html lang="nl"><title>Gemeente</title>${html}`, headers })
      return `http://localhost:${port}${path}`
    })
    server.closeAllConnections()
    server.close()
  },
})

const line = (origin: string, data = 'data-module="check"') => `<script src="${origin}/insluiten/v1.js" ${data} async></script>`

/** The frame of the element with this place on the page. */
const frameIn = (page: Page, place = 0): FrameLocator => page.locator('jojo-check').nth(place).frameLocator('iframe')

async function ready(frame: FrameLocator): Promise<void> {
  await expect(frame.locator('#titel')).toBeVisible()
  await expect(frame.locator('.shell')).toHaveCount(0)
}

/** How high the frame is, and how high what stands in it. */
async function heights(page: Page, place = 0): Promise<{ frame: number; inside: number; fits: boolean }> {
  const frame = await page.locator('jojo-check').nth(place).locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height)
  const inside = await frameIn(page, place).locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height))
  const fits = await frameIn(page, place).locator('html').evaluate((root) => root.scrollHeight <= root.clientHeight && root.scrollWidth <= root.clientWidth)
  return { frame, inside, fits }
}

async function expectFits(page: Page, place = 0): Promise<void> {
  await expect.poll(async () => {
    const { frame, inside, fits } = await heights(page, place)
    return fits && frame === inside
  }).toBe(true)
}

async function answer(frame: FrameLocator, id: string, words: string): Promise<void> {
  await frame.locator(`#${id}`).getByText(words, { exact: true }).click()
}

async function date(frame: FrameLocator, id: string, day: string, month: string, year: string): Promise<void> {
  for (const [label, text] of [['Dag', day], ['Maand', month], ['Jaar', year]]) {
    await frame.locator(`#${id}`).getByLabel(label).fill(text)
  }
}

/** What the page around heard. */
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard)
const HEAR = `<script>window.heard = []; for (const type of ['ready', 'navigate', 'result', 'error']) addEventListener('jojo-' + type, (event) => heard.push([type, event.detail]))</script>`

for (const width of [300, 320, 900, 1200]) {
  test(`one line shows the check in a column of ${width} px, as high as it is, at once and after each answer`, async ({ page, host, baseURL }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(host(`<h1>Werken bij de gemeente</h1><div style="width: ${width}px">${line(baseURL!)}</div><p>Einde</p>`))
    const frame = frameIn(page)
    // Before the application is there too.
    await expect(frame.locator('#titel')).toBeVisible()
    await expectFits(page)
    await ready(frame)
    await expectFits(page)
    const columns = await frame.locator('.columns').evaluate((columns) => getComputedStyle(columns).gridTemplateColumns.split(' ').length)
    expect(columns).toBe(width < 900 ? 1 : 2)

    await date(frame, 'birth_date', '12', 'mei', '2009')
    await expectFits(page)
    await date(frame, 'start_date', '1', '9', '2026')
    await answer(frame, 'has_secondary_diploma', 'Nee')
    await expectFits(page)
    await answer(frame, 'has_civil_and_political_rights', 'Ja')
    await answer(frame, 'previously_in_jojo', 'Nee')
    await answer(frame, 'training', 'Schilder')
    await answer(frame, 'enrolled_in_dual_training', 'Ja')
    await expect(frame.locator('#verdict')).toHaveText('Je mag starten')
    await expectFits(page)
    await frame.getByText('Meer uitleg').first().click()
    await expectFits(page)
    await frame.getByRole('button', { name: 'Deel link' }).click()
    await expect(frame.getByText('De link is gekopieerd.')).toBeVisible()
    await expectFits(page)
    await frame.getByRole('button', { name: 'Wis alle antwoorden' }).click()
    await expectFits(page)
  })
}

test('the allowance can be shown too, and leads to the check and back', async ({ page, host, baseURL }) => {
  await page.goto(host(`${HEAR}<h1>Gemeente</h1>${line(baseURL!, 'data-module="vergoeding"')}`))
  const frame = frameIn(page)
  const element = page.locator('jojo-check iframe')
  await ready(frame)
  await expect(element).toHaveAttribute('title', 'Hoeveel is de leervergoeding? · JoJo-wijzer')
  await expect(frame.locator('tbody tr')).toHaveCount(19)
  await expectFits(page)
  await answer(frame, 'alternating_years_passed', 'Eén jaar')
  await frame.getByRole('link', { name: 'Mag ik starten? Doe de check' }).click()
  await expect(element).toHaveAttribute('title', 'Mag ik starten als JoJo? · JoJo-wijzer')
  await expect(frame.locator('#alternating_years_passed').getByLabel('Eén jaar')).toBeChecked()
  await expectFits(page)
  await page.locator('jojo-check').evaluate((check) => (check as unknown as { back(): void }).back())
  await expect(element).toHaveAttribute('title', 'Hoeveel is de leervergoeding? · JoJo-wijzer')
  await ready(frame)
  await expectFits(page)
  await page.evaluate(() => history.forward())
  await expect(element).toHaveAttribute('title', 'Mag ik starten als JoJo? · JoJo-wijzer')
  await page.evaluate(() => history.back())
  await expect(element).toHaveAttribute('title', 'Hoeveel is de leervergoeding? · JoJo-wijzer')
  // At the first page there is no way back: the page around stays.
  await page.locator('jojo-check').evaluate((check) => (check as unknown as { back(): void }).back())
  await page.waitForTimeout(300)
  await expect(page.getByRole('heading', { name: 'Gemeente' })).toBeVisible()
  await expect(element).toHaveAttribute('title', 'Hoeveel is de leervergoeding? · JoJo-wijzer')
  const titles = (await heard(page)).filter(([type]) => type === 'navigate')
  expect(titles.length).toBeGreaterThanOrEqual(3)
})

test('the element takes colours and mode, also later', async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(host(`<style>body { font-family: 'DejaVu Serif', serif }</style><h1>Gemeente</h1>
    <script src="${baseURL}/insluiten/v1.js" async></script><jojo-check lang="nl" accent="#ffed00" mode="dark" font="host" background="transparent"></jojo-check>`))
  const frame = frameIn(page)
  await ready(frame)
  const style = (name: string) => frame.locator('html').evaluate((root, name) => getComputedStyle(root).getPropertyValue(name), name)
  const ground = () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
  expect(await style('--jojo-action')).toBe('#ffed00')
  expect(await style('--jojo-card')).toBe('#1d232a')
  expect(await style('font-family')).toContain('DejaVu Serif')
  expect(await ground()).toBe('rgba(0, 0, 0, 0)')

  const element = page.locator('jojo-check')
  await element.evaluate((check) => check.setAttribute('mode', 'light'))
  await expect.poll(() => style('--jojo-card')).toBe('#fff')
  // A yellow that nobody can read on white is made darker.
  expect(await style('--jojo-action')).not.toBe('#ffed00')
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  expect(violations).toEqual([])
  await element.evaluate((check) => check.setAttribute('accent', '#a00'))
  await expect.poll(() => style('--jojo-action')).toBe('#aa0000')
  await element.evaluate((check) => check.removeAttribute('accent'))
  await expect.poll(() => style('--jojo-action')).toBe('#05c')
  await element.evaluate((check) => check.setAttribute('background', 'page'))
  await expect.poll(ground).toBe('rgb(245, 247, 249)')
  await element.evaluate((check) => check.setAttribute('mode', 'auto'))
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => style('--jojo-card')).toBe('#1d232a')
})

test('rules of the page for all elements do not break it', async ({ page, host, baseURL }) => {
  const rules = `* { box-sizing: content-box !important; font-size: 40px !important; float: left; letter-spacing: 9px; margin: 3px; color: red }
    iframe { height: 50px !important; width: 40px !important; display: none !important } div { width: 300px; overflow: hidden }
    jojo-check { display: inline; min-width: 2000px } [hidden], jojo-check * { visibility: hidden }`
  await page.goto(host(`<style>${rules}</style><body dir="rtl"><div>${line(baseURL!)}</div>`))
  const frame = frameIn(page)
  await ready(frame)
  await expectFits(page)
  const box = await page.locator('jojo-check iframe').boundingBox()
  expect(box!.width).toBeGreaterThan(280)
  expect(box!.width).toBeLessThanOrEqual(300)
  expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).direction)).toBe('ltr')
  await answer(frame, 'has_secondary_diploma', 'Nee')
  await expectFits(page)
})

test('a strict policy of the page needs only the two lines that are told', async ({ page, host, baseURL }) => {
  const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}`
  await page.goto(host(`<h1>Gemeente</h1>${line(baseURL!, 'data-module="check" data-accent="#a00" data-mode="dark"')}`, { 'content-security-policy': policy }))
  await ready(frameIn(page))
  await expectFits(page)
})

test('three on one page do not disturb each other', async ({ page, host, baseURL }) => {
  await page.goto(host(`<h1>Gemeente</h1>${line(baseURL!)}<hr>${line(baseURL!, 'data-module="vergoeding"')}<hr>
    <div style="width: 320px"><jojo-check accent="#a00"></jojo-check></div>`))
  for (const place of [0, 1, 2]) {
    await ready(frameIn(page, place))
    await expectFits(page, place)
  }
  const before = await Promise.all([1, 2].map((place) => heights(page, place)))
  await date(frameIn(page, 0), 'birth_date', '1', '9', '2001')
  await date(frameIn(page, 0), 'start_date', '1', '9', '2026')
  await answer(frameIn(page, 0), 'has_secondary_diploma', 'Ja')
  await expectFits(page, 0)
  expect(await Promise.all([1, 2].map((place) => heights(page, place)))).toEqual(before)
  await expect(frameIn(page, 2).locator('#verdict')).toHaveText('Nog niet zeker')
})

test('it works where the browser refuses storage', async ({ page, host, baseURL }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError') } })
    }
    Object.defineProperty(document, 'cookie', { get: () => { throw new DOMException('no', 'SecurityError') } })
  })
  await page.goto(host(`<h1>Gemeente</h1>${line(baseURL!)}`))
  const frame = frameIn(page)
  await ready(frame)
  await answer(frame, 'has_secondary_diploma', 'Nee')
  await frame.getByRole('button', { name: 'Wis alle antwoorden' }).click()
  await expectFits(page)
})

test('only the page that asks gets the result, and never a date or an answer', async ({ page, host, baseURL }) => {
  await page.goto(host(`${HEAR}<h1>Gemeente</h1>${line(baseURL!, 'data-module="check" data-result')}${line(baseURL!)}`))
  for (const place of [0, 1]) {
    const frame = frameIn(page, place)
    await ready(frame)
    await date(frame, 'birth_date', '12', 'mei', '2009')
    await date(frame, 'start_date', '1', '9', '2026')
    await answer(frame, 'has_secondary_diploma', 'Ja')
    await expect(frame.locator('#verdict')).toHaveText('Je kan niet starten als JoJo')
    await expect(frame.getByText('krijgt het resultaat en het bedrag')).toHaveCount(place === 0 ? 1 : 0)
  }
  const results = (await heard(page)).filter(([type]) => type === 'result').map(([, detail]) => detail)
  expect(results.at(0)).toEqual({ verdict: 'undetermined', amount_cents: 64780 })
  expect(results.at(-1)).toEqual({ verdict: 'not_eligible', amount_cents: 64780 })
  expect(results.length).toBe(2)
  expect(JSON.stringify(await heard(page))).not.toContain('2009')
})

test('what others say is not heard', async ({ page, host, baseURL }) => {
  // A frame of another site on the same page, and messages of the wrong shape, version, name and place.
  const attacker = host(`<script>
    addEventListener('message', ({ data: { id } }) => {
      for (const type of ['resize', 'navigate', 'result']) parent.postMessage({ bron: 'jojo', v: 1, id, type, height: 7, title: 'Hacked', verdict: 'eligible' }, '*')
      for (const frame of [...Array(parent.length).keys()].map((at) => parent[at]).filter((frame) => frame !== self)) {
        frame.postMessage({ bron: 'jojo', v: 1, id, type: 'connect', result: true }, '*')
        frame.postMessage({ bron: 'jojo', v: 1, id, type: 'theme', accent: '#a00', mode: 'dark', font: 'Hacked' }, '*')
      }
      parent.postMessage('attacked', '*')
    })
  </script>`)
  await page.goto(host(`${HEAR}<h1>Gemeente</h1>${line(baseURL!)}<iframe name="attacker" src="${attacker}"></iframe>`))
  const frame = frameIn(page)
  await ready(frame)
  await expectFits(page)
  const style = () => frame.locator('html').evaluate((root) => root.getAttribute('style'))
  await expect.poll(async () => (await heard(page)).map(([type]) => type)).toEqual(['ready', 'navigate'])
  await expect.poll(style).toContain('--jojo-seen-end')
  const before = { heights: await heights(page), style: await style(), heard: await heard(page) }

  const attacked = page.evaluate(() => new Promise<void>((done) => addEventListener('message', ({ data }) => data === 'attacked' && done())))
  await page.evaluate(() => {
    const check = document.querySelector('jojo-check') as HTMLElement & { key: string; frame: HTMLIFrameElement }
    const id = check.key
    ;(document.querySelector('[name=attacker]') as HTMLIFrameElement).contentWindow!.postMessage({ id }, '*')
    // The page itself is not the frame.
    postMessage({ bron: 'jojo', v: 1, id, type: 'resize', height: 7 }, '*')
    const to = check.frame.contentWindow!
    const theme = { bron: 'jojo', v: 1, id, type: 'theme', accent: '#a00' }
    for (const wrong of [{ v: 2 }, { v: '1' }, { bron: 'x' }, { id: 'x' }, { type: 'eval' }, { accent: 5 }, { accent: 'red; }' }]) to.postMessage({ ...theme, ...wrong }, '*')
    for (const wrong of [null, 'jojo', 5, [], { type: 'theme' }, { bron: 'jojo', v: 1, id, type: 'viewport', bottom: 'x' }, { bron: 'jojo', v: 1, id, type: 'viewport', bottom: -5.5 }]) to.postMessage(wrong, '*')
  })
  await attacked
  await page.waitForTimeout(400)
  expect({ heights: await heights(page), style: await style(), heard: await heard(page) }).toEqual(before)
  await answer(frame, 'has_secondary_diploma', 'Ja')
  await expect(frame.getByText('krijgt het resultaat')).toHaveCount(0)
})

test('a height that answers itself does not run away', async ({ page, host, baseURL }) => {
  await page.goto(host(`<h1>Gemeente</h1><div id="place" style="width: 600px">${line(baseURL!)}</div>`))
  await ready(frameIn(page))
  await expectFits(page)
  // A page that makes its column narrower when the frame is high, and wider when it is low.
  const changes = await page.evaluate(async () => {
    const place = document.getElementById('place')!
    const frame = document.querySelector('jojo-check')!.shadowRoot!.querySelector('iframe')!
    let changes = 0
    let limit = 0
    const observer = new ResizeObserver(() => {
      const { height } = frame.getBoundingClientRect()
      limit ||= height + 50
      changes++
      place.style.width = height > limit ? '620px' : '400px'
    })
    observer.observe(frame)
    // Until it stands still for a second; one that runs away never does.
    for (let wait = 0, before = -1; wait < 20 && before !== changes; wait++) {
      before = changes
      await new Promise((done) => setTimeout(done, 1000))
    }
    const before = changes
    await new Promise((done) => setTimeout(done, 1000))
    observer.disconnect()
    return { before, after: changes }
  })
  // It did begin.
  expect(changes.before).toBeGreaterThan(3)
  expect(changes.after).toBe(changes.before)
})

test('the keyboard goes in at the top and out at the end, and what has the focus is in sight', async ({ page, host, baseURL }) => {
  await page.goto(host(`<h1>Gemeente</h1><a id="before" href="#x">Voor</a><div style="width: 500px">${line(baseURL!, 'data-module="vergoeding"')}</div><a id="after" href="#y">Na</a>`))
  const frame = frameIn(page)
  await ready(frame)
  await expectFits(page)
  await page.locator('#before').focus()
  const seen: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const focused = frame.locator(':focus')
    const isOut = () => page.locator('#after').evaluate((link) => link === document.activeElement)
    await expect.poll(async () => (await isOut()) || (await focused.count()) === 1).toBe(true)
    if (await isOut()) break
    seen.push(await focused.evaluate((element) => element.tagName + element.id))
    const isSeen = async () => {
      const box = await focused.boundingBox()
      return !!box && box.y + box.height > 0 && box.y < 900
    }
    await expect.poll(isSeen).toBe(true)
  }
  await expect(page.locator('#after')).toBeFocused()
  expect(seen.length).toBeGreaterThan(6)
  await page.keyboard.press('Shift+Tab')
  await expect(frame.locator(':focus')).toHaveCount(1)
})

test('links out open a window of their own and say so', async ({ page, host, baseURL, context }) => {
  await page.goto(host(`<h1>Gemeente</h1>${line(baseURL!)}`))
  const frame = frameIn(page)
  await ready(frame)
  const source = frame.locator('.condition').first().getByRole('link')
  await expect(source).toHaveAttribute('target', '_blank')
  await expect(source).toHaveAccessibleName(/opent in een nieuw venster/)
  const [opened] = await Promise.all([context.waitForEvent('page'), source.click()])
  await expect(opened).toHaveURL(/\/regels#enrolled-in-dual-training$/)
  for (const link of await frame.getByRole('link').all()) {
    const to = (await link.getAttribute('href'))!
    if (!/^(mailto|tel):|^\/insluiten\//.test(to)) expect(await link.getAttribute('target')).toBe('_blank')
  }
})

test.describe('a plain frame', () => {
  test.use({ expectedErrors: [/Permissions policy violation/] })

  test('works on a page without any script', async ({ page, host, baseURL, context }) => {
    await page.goto(host(`<h1>Gemeente</h1><iframe src="${baseURL}/insluiten/check?accent=a00000&amp;mode=dark#${ELIGIBLE}" title="JoJo" width="400" height="600"></iframe>`, { 'content-security-policy': `default-src 'none'; frame-src ${baseURL}` }))
    const frame = page.frameLocator('iframe')
    await ready(frame)
    await expect(frame.locator('#verdict')).toHaveText('Je mag starten')
    await expect(frame.locator('.peek')).toBeInViewport()
    expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--jojo-card'))).toBe('#1d232a')
    // Without leave of the page around the clipboard is closed: the link can be selected.
    await context.clearPermissions()
    await frame.getByRole('button', { name: 'Deel link' }).click()
    await expect(frame.getByText('Kopiëren lukt niet vanzelf.')).toBeVisible()
    await frame.getByRole('textbox', { name: 'Link met deze antwoorden' }).focus()
    expect(await frame.locator('html').evaluate(() => getSelection()?.toString())).toBe(`${baseURL}/check#${ELIGIBLE}`)
  })
})

test.describe('a plain frame without JavaScript', () => {
  test.use({ expectedErrors: [/sandboxed and the 'allow-scripts'|NotSameOrigin|was preloaded using link preload but not used|CORS policy|ERR_FAILED/] })

  test('is readable', async ({ page, host, baseURL }) => {
    await page.goto(host(`<iframe sandbox src="${baseURL}/insluiten/check" title="JoJo" width="400" height="600"></iframe>`))
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { name: 'De acht voorwaarden', level: 2 })).toBeVisible()
    await expect(frame.getByText('€\u00a0647,80 bruto per maand').first()).toBeVisible()
  })
})

test.describe('other pages', () => {
  test.use({ expectedErrors: [/frame-ancestors|Framing|ERR_BLOCKED_BY_RESPONSE|X-Frame-Options/] })

  test('stand in no frame', async ({ page, host, baseURL }) => {
    const refused = page.waitForEvent('console', (message) => /frame-ancestors|Framing/.test(message.text()))
    await page.goto(host(`<iframe src="${baseURL}/check" title="JoJo" width="400" height="600"></iframe>`))
    await refused
    await expect(page.frameLocator('iframe').locator('#titel')).toHaveCount(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`page and frame are accessible in ${colorScheme}`, async ({ page, host, baseURL }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(host(`<main><h1>Gemeente</h1>${line(baseURL!)}${line(baseURL!, 'data-module="vergoeding"')}</main>`))
    for (const place of [0, 1]) await ready(frameIn(page, place))
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  })
}

test('the page about embedding shows what is chosen, and tells of a colour that cannot be read', async ({ page, baseURL }) => {
  await page.goto('/insluiten')
  await expect(page.locator('.shell')).toHaveCount(0)
  const frame = frameIn(page)
  await ready(frame)
  const snippet = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(snippet('Eén regel')).toHaveText(`<script src="${baseURL}/insluiten/v1.js" data-module="check" async></script>`)

  await page.getByLabel('Welke kleur').fill('geel')
  await expect(page.getByText('Dit is geen kleur.')).toBeVisible()
  await page.getByLabel('Welke kleur').fill('#ffed00')
  await expect(page.getByText(/Op licht wordt het #\w{6}, op donker #ffed00\./)).toBeVisible()
  await page.getByText('Altijd donker').click()
  await page.getByText('De leervergoeding', { exact: true }).click()
  await expect(frame.locator('#titel')).toHaveText('Hoeveel is de leervergoeding?')
  await expect.poll(() => frame.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--jojo-action'))).toBe('#ffed00')

  const element = await snippet('Een element').textContent()
  expect(element).toContain('<jojo-check module="vergoeding" lang="nl" accent="#ffed00" mode="dark"></jojo-check>')
  await expect(snippet('Een iframe zonder script')).toContainText('/insluiten/vergoeding?accent=ffed00&amp;mode=dark" title="De leervergoeding"')
  await expect(snippet('Uw Content-Security-Policy')).toHaveText(`script-src ${baseURL}; frame-src ${baseURL}`)
  await page.getByRole('button', { name: 'Kopieer: Een element' }).click()
  await expect(page.getByText('Gekopieerd', { exact: true })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(element)
})

test('a snippet that was copied works when it is pasted', async ({ page, host }) => {
  await page.goto('/insluiten')
  await expect(page.locator('.shell')).toHaveCount(0)
  await page.getByLabel('Welke kleur').fill('#aa0000')
  for (const name of ['Eén regel', 'Een element', 'Een iframe zonder script']) {
    const html = await page.getByRole('region', { name, exact: true }).textContent()
    const other = await page.context().newPage()
    await other.goto(host(`<h1>Gemeente</h1>${html}`))
    const frame = name.includes('iframe') ? other.frameLocator('iframe') : frameIn(other)
    await ready(frame)
    await expect.poll(() => frame.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--jojo-action'))).toBe('#aa0000')
    await other.close()
  }
})

test('the script that embeds is small, old enough for old browsers, and leaves nothing behind but its element', async ({ page, host, baseURL }) => {
  const script = readFileSync('../public/insluiten/v1.js')
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000)
  parse(script.toString(), { ecmaVersion: 2020, sourceType: 'script' })
  await page.goto(host('<h1>Gemeente</h1>'))
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort())
  const before = await names()
  await page.addScriptTag({ url: `${baseURL}/insluiten/v1.js` })
  expect(await names()).toEqual(before)
  expect(await page.evaluate(() => !!customElements.get('jojo-check'))).toBe(true)
})
