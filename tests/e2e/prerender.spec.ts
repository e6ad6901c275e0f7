// What a page is before the application is there, and where none can run.
import type { Page } from '@playwright/test'
import { slowNetwork, slowed } from '../bench/browser.mjs'
import { ELIGIBLE, expect, expectAccessible, open, question, test, verdict } from './support'

/** Every page with what it has to say without an application. */
const WRITTEN: [address: string, words: RegExp[]][] = [
  ['/', [/jonger is dan 25/, /Doe de check/]],
  ['/check', [/De acht voorwaarden/, /jonger dan 25/i, /JoJo-brochure 3\.2/, /€\s647,80 bruto per maand/, /jojo@vlaanderen\.be/]],
  ['/vergoeding', [/€\s647,80 bruto per maand/, /Trap 3/, /€\s444,30/, /1 september 2016/, /jojo@vlaanderen\.be/]],
  ['/regels', [/25ste verjaardag/, /relapse|herval/i, /€\s444,30/]],
  ['/toegankelijkheid', [/Bestuursdecreet van 7 december 2018/, /Vlaamse Ombudsdienst/, /jojo@vlaanderen\.be/]],
  ['/privacy', [/Geen naam, geen adres, geen rijksregisternummer/]],
  ['/insluiten', [/<jojo-check module="check"/, /data-module="check"/, /<iframe/]],
  ['/insluiten/check', [/De acht voorwaarden/, /€\s647,80 bruto per maand/, /jojo@vlaanderen\.be/, /Geen officiële dienst/]],
  ['/insluiten/vergoeding', [/€\s444,30/, /jojo@vlaanderen\.be/]],
  ['/planning', [/of het uurrooster mag/, /jojo@vlaanderen\.be/]],
  ['/dossier', [/startdatum/, /jojo@vlaanderen\.be/]],
  ['/wat-als', [/jojo@vlaanderen\.be/]],
  ['/leerwerkplek', [/jojo@vlaanderen\.be/]],
  ['/wat-nu', [/jojo@vlaanderen\.be/]],
]

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: [/was preloaded using link preload but not used/] })

  for (const [address, words] of WRITTEN) {
    test(`${address} is readable`, async ({ page }) => {
      await page.goto(address)
      const text = await page.locator('body').innerText()
      for (const word of words) expect(text).toMatch(word)
      await expect(page.locator('h1')).toHaveCount(1)
      // Nothing that cannot be pressed is shown.
      await expect(page.locator('input:visible, select:visible, .late:visible, .loading:visible')).toHaveCount(0)
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  }

  test('the conditions can be printed', async ({ page }) => {
    await page.goto('/check')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('article').getByText('Op de eerste dag van de overeenkomst is de kandidaat')).toBeVisible()
  })
})

test('what nobody should find by searching says so', async ({ request }) => {
  for (const address of [`/d/${'A'.repeat(22)}`, '/bestaat-niet']) {
    expect(await (await request.get(address)).text()).toContain('name="robots" content="noindex"')
  }
})

for (const [address] of WRITTEN) {
  test(`${address} tells search engines what it is`, async ({ request }) => {
    const html = await (await request.get(address)).text()
    const attribute = (tag: RegExp) => html.match(tag)?.[1] ?? ''
    expect(attribute(/<title>([^<]+)<\/title>/)).toMatch(/ · JoJo-wijzer$/)
    expect(attribute(/name="description" content="([^"]+)"/).length).toBeGreaterThan(30)
    if (address.startsWith('/insluiten/')) {
      expect(html).toContain('name="robots" content="noindex"')
      return
    }
    expect(attribute(/rel="canonical" href="([^"]+)"/)).toBe(address)
    for (const property of ['title', 'description', 'url', 'image', 'locale']) expect(html).toContain(`property="og:${property}"`)
    const data = JSON.parse(attribute(/<script type="application\/ld\+json">([^<]+)<\/script>/))
    expect(data).toMatchObject({ '@context': 'https://schema.org', inLanguage: 'nl-BE', isAccessibleForFree: true })
    expect(html).not.toContain('site.invalid')
  })
}

test.describe('the application cannot be loaded', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|was preloaded using link preload but not used/] })

  test('the page is readable, and says after a while what to do', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort())
    await page.goto('/check')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mag ik starten als JoJo?')
    await expect(page.getByText('Duurt het lang?')).toBeVisible({ timeout: 15_000 })
    await expectAccessible(page)
  })
})

/** Holds the application back until it is let go. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {}
  const waiting = new Promise<void>((done) => (letGo = done))
  await page.route('**/*.wasm', async (route) => {
    await waiting
    await route.continue()
  })
  return letGo
}

test('what is answered before the application is there counts, and the focus stays', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.goto('/check', { waitUntil: 'commit' })
  for (const words of ['Nee', 'Ja', 'Nee']) await question(page, 'has_secondary_diploma').getByText(words, { exact: true }).click()
  await question(page, 'nationality').getByRole('combobox').selectOption('BE')
  await question(page, 'birth_date').getByLabel('Dag').fill('12')
  await question(page, 'birth_date').getByLabel('Maand').fill('mei')
  await question(page, 'birth_date').getByLabel('Jaar').fill('2009')
  letGo()
  await expect(page.locator('.shell')).toHaveCount(0)
  await expect(page).toHaveURL('/check#1.b20090512.nBE.d0.z')
  await expect(question(page, 'birth_date').getByLabel('Jaar')).toBeFocused()
  await expect(question(page, 'birth_date').getByLabel('Jaar')).toHaveValue('2009')
})

for (const address of ['/check', '/vergoeding', `/check#${ELIGIBLE}`, '/insluiten/check', '/planning', '/dossier']) {
  for (const width of [360, 1280]) {
    test(`${address} takes over without a shift at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      const letGo = await holdBack(page)
      await page.goto(address, { waitUntil: 'commit' })
      await expect(page.locator('#titel')).toBeVisible()
      await page.waitForTimeout(300)
      letGo()
      await expect(page.locator('.shell')).toHaveCount(0)
      await page.waitForTimeout(300)
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.02)
    })
  }
}

test('the first text stands there before any wasm has come, on a slow phone', async ({ browser, baseURL }) => {
  // With the real clock: another has no times of what was drawn. How long it takes is a figure of `cargo xtask bench`.
  const page = await browser.newPage()
  await slowed(page)
  await slowNetwork(page)
  const letGo = await holdBack(page)
  await page.goto(`${baseURL}/check`, { waitUntil: 'commit' })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
  await expect(page.getByRole('heading', { name: 'De acht voorwaarden' })).toBeVisible()
  letGo()
  await expect(page.locator('.shell')).toHaveCount(0, { timeout: 20_000 })
  await page.close()
})

test('an address that is opened with answers shows them, and no empty questions before', async ({ page }) => {
  const letGo = await holdBack(page)
  await page.goto(`/check#${ELIGIBLE}`, { waitUntil: 'commit' })
  await expect(page.locator('#titel')).toBeVisible()
  await expect(question(page, 'birth_date')).toBeHidden()
  letGo()
  await expect(verdict(page)).toHaveText('Je mag starten')
  await expect(question(page, 'birth_date')).toBeVisible()
})

test('the pages that only inform are whole before any wasm has come', async ({ page }) => {
  const letGo = await holdBack(page)
  for (const [address, words] of WRITTEN.filter(([address]) => ['/', '/regels', '/privacy', '/toegankelijkheid'].includes(address))) {
    await page.goto(address, { waitUntil: 'commit' })
    for (const word of words) await expect(page.locator('main')).toContainText(word)
  }
  letGo()
  await expect(page.locator('.shell')).toHaveCount(0)
})
