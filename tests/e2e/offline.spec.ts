// After one visit, without a network.
import type { BrowserContext, Page } from '@playwright/test'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ELIGIBLE, Server, choose, expect, expectAccessible, open, question, test, verdict } from './support'

test.use({ serviceWorkers: 'allow', expectedErrors: [/ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 404/] })

/** Opens a page and waits until what belongs to it is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await open(page, address)
  const path = new URL(page.url()).pathname
  await expect.poll(() => page.evaluate(async (path) => !!(await navigator.serviceWorker.ready) && !!(await caches.match(path)), path)).toBe(true)
  // All of it: also what the page needs beside itself.
  await expect.poll(() => page.evaluate(async () => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\.(wasm|js|css)$/.test(name))
    return Promise.all(files.map(async (file) => ((await caches.match(file)) ? '' : file))).then((missing) => missing.filter((file) => file && !file.endsWith('/sw.js')))
  })).toEqual([])
}

const notice = (page: Page) => page.locator('.kept')
const second = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage()
  await open(page, address)
  return page
}

test('check and allowance work without a network, and say from when they are', async ({ page, context, ownServer }) => {
  await visit(page, `${ownServer.address}/check`)
  await expect(notice(page)).toHaveCount(0)
  await page.close()
  await ownServer.stop()

  const check = await second(context, `${ownServer.address}/check#${ELIGIBLE}`)
  await expect(verdict(check)).toHaveText('Je mag starten')
  await expect(notice(check)).toHaveText(/^Geen verbinding\. Deze pagina is bewaard op \d+ \w+ \d{4}\./)
  await choose(check, 'has_secondary_diploma', 'Ja')
  await expect(verdict(check)).toHaveText('Je kan niet starten als JoJo')
  await expectAccessible(check)
  await check.getByRole('link', { name: 'Vergoeding', exact: true }).click()
  await expect(check.locator('tbody tr')).toHaveCount(19)
  await expect(question(check, 'start_date').getByLabel('Jaar')).toHaveValue('2026')
  await expect(notice(check)).toBeVisible()
  await check.getByRole('link', { name: 'Regels', exact: true }).click()
  await expect(check.locator('#age-limit')).toBeVisible()
  await check.getByRole('link', { name: 'JoJo-wijzer', exact: true }).click()
  await expect(check.getByText('Mag ik starten?')).toBeVisible()

  // With the network back the newest is shown, and nothing is said.
  await ownServer.restart()
  await check.reload()
  await expect(notice(check)).toHaveCount(0)
})

test('the planning works without a network once it was visited', async ({ page, context, ownServer }) => {
  await visit(page, `${ownServer.address}/planning`)
  await page.close()
  await ownServer.stop()
  const planning = await second(context, `${ownServer.address}/planning`)
  await expect(notice(planning)).toBeVisible()
  await planning.getByRole('button', { name: 'Voorbeeld', exact: false }).first().click()
  await expect(planning.getByRole('heading', { level: 1 })).toHaveText('Planning van een startbaner')
})

test('what is kept is replaced as a whole at the visit after next', async ({ page, context }) => {
  const spa = mkdtempSync(join(tmpdir(), 'jojo-spa-'))
  cpSync(process.env.JOJO_DIST ?? '../dist', spa, { recursive: true })
  const server = new Server(spa)
  await server.start()
  const address = `${server.address}/check`
  await visit(page, address)
  await page.reload()
  const version = () => page.evaluate(() => caches.keys())
  const [before] = await version()

  // Another edition: the worker has another version.
  for (const kind of ['br', 'gz']) rmSync(join(spa, `sw.js.${kind}`))
  writeFileSync(join(spa, 'sw.js'), readFileSync(join(spa, 'sw.js'), 'utf8').replace(before, 'jojo-next'))
  await server.stop()
  await server.restart()
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  await expect.poll(version).toContain('jojo-next')
  await expect.poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.ready).waiting)).toBe(true)
  // The open page goes on with what it began with.
  expect(await version()).toContain(before)
  await page.close()
  // Who opens a page before the browser has taken leave of the last one is still at the old visit.
  const visitAgain = async () => {
    const next = await context.newPage()
    await open(next, address)
    const kept = await next.evaluate(() => caches.keys())
    await next.close()
    return kept
  }
  await expect.poll(visitAgain).toEqual(['jojo-next'])
  await server.stop()
  server.forget()
  rmSync(spa, { recursive: true })
})

test('it can be installed', async ({ page }) => {
  await visit(page, '/')
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})

test('embedded pages and the API are never kept', async ({ page }) => {
  await visit(page, '/check')
  // From the second visit on the page asks through what keeps it.
  await page.reload()
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true)
  await page.evaluate(() => fetch('/api/v1/rules'))
  await open(page, '/insluiten/check')
  await open(page, '/d/AAAAAAAAAAAAAAAAAAAAAA')
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))
    return all.flat()
  })
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.filter((path) => /^\/(api|health|insluiten|d)\b/.test(path))).toEqual([])
})
