import { ELIGIBLE, choose, expect, expectAccessible, open, test, verdict } from './support'

const REFUSED = '1.b20010901.s20260901.nMA.l0.d1.c0.p1.to.e0.w0.z'

const PAGES: [name: string, address: string, title: string][] = [
  ['start', '/', 'Werken en leren op school, met JoJo'],
  ['check-empty', '/check', 'Mag ik starten als JoJo?'],
  ['check-eligible', `/check#${ELIGIBLE}`, 'Mag ik starten als JoJo?'],
  ['check-refused', `/check#${REFUSED}`, 'Mag ik starten als JoJo?'],
  ['allowance', '/vergoeding', 'Hoeveel is de leervergoeding?'],
  ['rules', '/regels', 'De regels en hun bronnen'],
  ['privacy', '/privacy', 'Privacy'],
  ['accessibility', '/toegankelijkheid', 'Verklaring over toegankelijkheid'],
  ['embedding', '/insluiten', 'De check op een andere site tonen'],
]

for (const [name, address, title] of PAGES) {
  test(`${name}: what assistive technology sees`, async ({ page }) => {
    await open(page, address)
    await expect(page).toHaveTitle(`${title} · JoJo-wijzer`)
    await expect(page.locator('#titel')).toHaveText(title)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl-BE')
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: accessible in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(page, address)
      await expectAccessible(page)
    })
  }

  test(`${name}: at 320 px nothing is cut off or wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(320)
  })
}

test.describe('a page that does not exist', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('is a 404 with a way back', async ({ page }) => {
    const response = await page.goto('/bestaat-niet')
    expect(response?.status()).toBe(404)
    await expect(page.locator('#titel')).toHaveText('Deze pagina bestaat niet')
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'not-found.aria.yml' })
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Naar de start' }).click()
    await expect(page).toHaveURL(/\/$/)
  })
})

test('a saved check, with all its messages, is accessible', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await page.getByRole('button', { name: 'Deel link' }).click()
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open wat bewaard is' }).click()
  await expect(page.getByRole('button', { name: 'Bewaar wijzigingen' })).toBeVisible()
  await page.getByRole('button', { name: 'Wis deze check' }).click()
  await expectAccessible(page)
  await page.locator('.lead').evaluate((lead) => (lead.textContent = 'Bewaard tot 20 mei 2027.'))
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'document.aria.yml' })
})

test('going from page to page carries the answers along', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await page.getByRole('link', { name: 'Hoe komen we aan dit bedrag?' }).click()
  await expect(page).toHaveTitle('Hoeveel is de leervergoeding? · JoJo-wijzer')
  await expect(page.getByRole('link', { name: 'Vergoeding', exact: true })).toHaveAttribute('aria-current', 'page')
  await page.goBack()
  await expect(verdict(page)).toHaveText('Je mag starten')
  // Also by the start page, whose address carries no answers.
  await page.getByRole('link', { name: 'JoJo-wijzer', exact: true }).click()
  await expect(page).toHaveURL('/')
  await page.getByRole('link', { name: 'Doe de check' }).click()
  await expect(verdict(page)).toHaveText('Je mag starten')
})

test('answers that were cleared do not come along', async ({ page, context }) => {
  await open(page, `/check#${ELIGIBLE}`)
  const allowance = page.getByRole('link', { name: 'Vergoeding', exact: true })
  const [other] = await Promise.all([context.waitForEvent('page'), allowance.click({ modifiers: ['ControlOrMeta'] })])
  await expect(other).toHaveURL(`/vergoeding#${ELIGIBLE}`)
  await page.getByRole('button', { name: 'Wis alle antwoorden' }).click()
  await allowance.click()
  await expect(page).toHaveURL(/\/vergoeding$/)
})

test('the way to the content keeps the answers', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#titel')).toBeFocused()
  await expect(page).toHaveURL(`/check#${ELIGIBLE}`)
})

test('a source leads to its rule', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await page.locator('.condition', { hasText: 'jonger dan 25' }).getByRole('link').click()
  await expect(page.locator('#age-limit')).toBeFocused()
  await expect(page.locator('#age-limit')).toContainText('strikt gelezen')
  await open(page, '/regels#allowance-tier')
  await expect(page.locator('#allowance-tier')).toBeFocused()
  await expect(page.locator('tbody tr')).toHaveCount(19)
})

test('the allowance explains itself and shows every amount', async ({ page }) => {
  await open(page, '/vergoeding')
  await choose(page, 'alternating_years_passed', 'Eén jaar')
  await expect(page.locator('.result')).not.toContainText('vakcode')
  await choose(page, 'grade_passed', 'De tweede graad')
  await choose(page, 'buso_ov3_qualification_passed', 'Nee')
  const result = page.locator('.result')
  await expect(result).toContainText('32 % van het gewaarborgd minimumloon (GGMMI) van € 2.233,61')
  await expect(result).toContainText('Slaag je dit schooljaar in je opleiding? Dan krijg je vanaf 1 september 2027 trap 3.')
  await expect(result).toContainText('vakcode 1367')
  await expect(page.locator('tbody tr')).toHaveCount(19)
  await expect(page.locator('tbody tr').last()).toContainText('€ 444,30')
  await expect(page.getByRole('img', { name: /De drie bedragen van 1 september 2016/ })).toBeVisible()
})

test('the phone keeps the result in sight and never covers a focused field', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, '/check')
  const peek = page.locator('.peek')
  await expect(peek).toBeInViewport()
  await expect(peek).toContainText('Nog niet zeker · nog 8 antwoorden')
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    const covered = await page.evaluate(() => {
      const focused = document.activeElement?.getBoundingClientRect()
      const bar = document.querySelector('.peek')?.getBoundingClientRect()
      const inBar = document.activeElement?.closest('.peek')
      return focused && bar && !inBar ? focused.bottom > bar.top && focused.top < bar.bottom : false
    })
    expect(covered).toBe(false)
  }
  await peek.getByRole('button', { name: 'Bekijk' }).click()
  await expect(verdict(page)).toBeFocused()
  await expect(verdict(page)).toBeInViewport()
})

test('paper has the verdict, the amount, the reasons, the answers, the sources and the edition', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await choose(page, 'alternating_years_passed', 'Weet ik niet')
  // What the browser does first when someone prints.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const paper = (await page.locator('body').innerText()).replaceAll('\u00a0', ' ')
  for (const text of [
    'Je mag starten', '€ 647,80', 'geldig vanaf 1 juli 2026', 'Je bent dan jonger dan 25', '17 jaar op 1 september 2026',
    'JoJo-brochure 3.2', 'Wanneer ben je geboren?', '12 mei 2009', 'Weet ik niet', 'Uitgave van de regels: 2026.3', 'Afgedrukt op 21 november 2026',
  ]) {
    expect(paper).toContain(text)
  }
  for (const text of ['Deel link', 'Beantwoord', 'Meer uitleg', 'Hoofdmenu']) expect(paper).not.toContain(text)
  const pdf = await page.pdf()
  expect(pdf.length).toBeGreaterThan(10_000)
})
