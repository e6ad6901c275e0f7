// One application: pages change without loading, and nothing that was typed is lost on the way.
import type { Page } from '@playwright/test'
import { ELIGIBLE, expect, open, question, test, typeDate, verdict } from './support'

const PAGES: [address: string, heading: string][] = [
  ['/', 'Werken en leren op school, met JoJo'],
  ['/check', 'Mag ik starten als JoJo?'],
  ['/vergoeding', 'Hoeveel is de leervergoeding?'],
  ['/planning', 'Planning van een startbaner'],
  ['/dossier', 'Dossier en termijnen'],
  ['/wat-als', 'Wat als?'],
  ['/leerwerkplek', 'Leerwerkplek en mentor'],
  ['/wat-nu', 'Wat nu?'],
  ['/regels', 'De regels en hun bronnen'],
  ['/privacy', 'Privacy'],
  ['/toegankelijkheid', 'Verklaring over toegankelijkheid'],
  ['/insluiten', 'De check op een andere site tonen'],
]

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first()

/** The documents that the browser asks for. */
function documents(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'document') asked.push(new URL(request.url()).pathname)
  })
  return asked
}

async function expectArrived(page: Page, text: string): Promise<void> {
  await expect(heading(page)).toHaveText(text)
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle(`${text} · JoJo-wijzer`)
}

test('a school walks through all pages with one document request', async ({ page }) => {
  const asked = documents(page)
  await open(page, '/')
  for (const [name, text] of [
    ['Doe de check', 'Mag ik starten als JoJo?'],
    ['Vergoeding', 'Hoeveel is de leervergoeding?'],
    ['Scholen', 'Planning van een startbaner'],
    ['Dossier', 'Dossier en termijnen'],
    ['Leerwerkplek', 'Leerwerkplek en mentor'],
    ['Wat als?', 'Wat als?'],
    ['Regels', 'De regels en hun bronnen'],
    ['Privacy', 'Privacy'],
    ['Toegankelijkheid', 'Verklaring over toegankelijkheid'],
    ['Op een andere site tonen', 'De check op een andere site tonen'],
    ['Check', 'Mag ik starten als JoJo?'],
  ]) {
    await link(page, name).click()
    await expectArrived(page, text)
  }
  expect(asked.filter((path) => !path.startsWith('/insluiten/'))).toEqual(['/'])
})

for (const [address, text] of PAGES) {
  test(`${address} opens by its address`, async ({ page }) => {
    await open(page, address)
    await expect(heading(page)).toHaveText(text)
    await expect(page).toHaveTitle(`${text} · JoJo-wijzer`)
  })
}

test('a half-typed date stays through a change of page, back, forward and a reload', async ({ page }) => {
  const expectTyped = async () => {
    await expect(question(page, 'birth_date').getByLabel('Dag')).toHaveValue('31')
    await expect(question(page, 'birth_date').getByLabel('Maand')).toHaveValue('febr')
    await expect(question(page, 'birth_date').getByLabel('Jaar')).toHaveValue('20')
  }
  await open(page, '/check')
  await typeDate(page, 'birth_date', '31', 'febr', '20')
  await link(page, 'Regels').click()
  await expectArrived(page, 'De regels en hun bronnen')
  await link(page, 'Check').click()
  await expectTyped()
  await page.goBack()
  await expectArrived(page, 'De regels en hun bronnen')
  await page.goForward()
  await expectTyped()
  await page.reload()
  await expect(page.locator('.shell')).toHaveCount(0)
  await expectTyped()
  await expect(page).toHaveURL(/\/check$/)
})

test('the address of a page shares its own draft alone', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await link(page, 'Scholen').click()
  await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click()
  await expect(page).toHaveURL(/\/planning#1\.s\d{8}\./)
  await link(page, 'Dossier').click()
  await expect(page).toHaveURL(/\/dossier$/)
  await link(page, 'Check').click()
  await expect(page).toHaveURL(`/check#${ELIGIBLE}`)
  await page.reload()
  await expect(verdict(page)).toHaveText('Je mag starten')
  await link(page, 'Scholen').click()
  await expect(page).toHaveURL(/\/planning#1\.s\d{8}\./)
})

test('back and forward move between wings with focus and title', async ({ page }) => {
  await open(page, '/check')
  await link(page, 'Scholen').click()
  await expectArrived(page, 'Planning van een startbaner')
  await link(page, 'Dossier').click()
  await expectArrived(page, 'Dossier en termijnen')
  await page.goBack()
  await expectArrived(page, 'Planning van een startbaner')
  await page.goBack()
  await expectArrived(page, 'Mag ik starten als JoJo?')
  await page.goForward()
  await expectArrived(page, 'Planning van een startbaner')
})

test('of two quick clicks the second one counts', async ({ page }) => {
  await open(page, '/check')
  await page.evaluate(() => {
    const click = (path: string) => document.querySelector<HTMLElement>(`nav a[href^="${path}"]`)?.click()
    click('/planning')
    click('/regels')
  })
  await expectArrived(page, 'De regels en hun bronnen')
  await expect(page).toHaveURL('/regels')
})

test.describe('a wing does not arrive', () => {
  test.use({ expectedErrors: [/ERR_FAILED|Failed to fetch|was preloaded using link preload but not used/] })

  test('a notice takes its place, and trying again brings it', async ({ page }) => {
    await page.route(/\/planner-[0-9a-f]+\.wasm$/, (route) => route.abort())
    await open(page, '/check')
    await typeDate(page, 'birth_date', '12', 'mei', '2009')
    await link(page, 'Scholen').click()
    await expectArrived(page, 'Planning van een startbaner')
    const retry = page.getByRole('button', { name: 'Opnieuw proberen' })
    await retry.click()
    await expect(retry).toBeVisible()
    await page.unroute(/\/planner-[0-9a-f]+\.wasm$/)
    await retry.click()
    await expect(page.getByRole('button', { name: 'Vul een voorbeeld in' })).toBeVisible()
    await page.goBack()
    await expect(question(page, 'birth_date').getByLabel('Jaar')).toHaveValue('2009')
  })
})
