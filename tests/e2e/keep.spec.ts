import type { Page, Route } from '@playwright/test'
import { ELIGIBLE, choose, expect, open, question, test, verdict } from './support'

async function save(page: Page, title: string): Promise<{ read: string; edit: string }> {
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByLabel('Titel').fill(title)
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  const read = await page.getByRole('textbox', { name: 'Link om te lezen' }).inputValue()
  const edit = await page.getByRole('textbox', { name: 'Link om te wijzigen of te wissen' }).inputValue()
  return { read, edit }
}

test('a shared link restores everything in a clean profile', async ({ page, browser, baseURL }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await choose(page, 'alternating_years_passed', 'Twee jaar of meer')
  await page.getByRole('button', { name: 'Deel link' }).click()
  await expect(page.getByText('De link is gekopieerd.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(`${baseURL}/check#1.`)).toBe(true)

  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await open(other, link)
  await expect(verdict(other)).toHaveText('Je mag starten')
  await expect(question(other, 'alternating_years_passed').getByLabel('Twee jaar of meer')).toBeChecked()
  await expect(question(other, 'birth_date').getByLabel('Maand')).toHaveValue('mei')
  await stranger.close()
})

test('without a clipboard the link can be selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
  })
  await open(page, `/check#${ELIGIBLE}`)
  await page.getByRole('button', { name: 'Deel link' }).click()
  await expect(page.getByText('Kopiëren lukt niet vanzelf.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Link met deze antwoorden' }).focus()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('/check#1.')
})

test.describe('saved documents', () => {
  test.use({ expectedErrors: [/status of (404|412|403)/] })

  test('save, open, change and delete', async ({ page, context }) => {
    await open(page, `/check#${ELIGIBLE}`)
    const { read, edit } = await save(page, 'Voor de klas')
    await page.getByRole('button', { name: 'Kopieer: Link om te wijzigen' }).click()
    await expect(page.getByText('Gekopieerd', { exact: true })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(edit)

    const reader = await context.newPage()
    await open(reader, read)
    await expect(reader.locator('#titel')).toHaveText('Voor de klas')
    await expect(verdict(reader)).toHaveText('Je mag starten')
    await expect(reader.getByText('Met deze link kan je alleen lezen.')).toBeVisible()
    await expect(reader.getByRole('button', { name: 'Bewaar wijzigingen' })).toHaveCount(0)

    await page.getByRole('link', { name: 'Open wat bewaard is' }).click()
    await expect(page).toHaveURL(edit)
await expect(page.locator('.lead')).toHaveText(/^Bewaard tot \d+ \w+ \d{4}\.$/)
    await choose(page, 'has_secondary_diploma', 'Ja')
    const unsaved = page.getByText('Er zijn wijzigingen die nog niet bewaard zijn.')
    await expect(unsaved).toBeVisible()
    await page.getByRole('link', { name: 'Regels', exact: true }).click()
    await page.goBack()
    await expect(unsaved).toBeVisible()
    await expect(question(page, 'has_secondary_diploma').getByLabel('Ja')).toBeChecked()
    await page.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
    await expect(page.getByText('De wijzigingen zijn bewaard.')).toBeVisible()
    await reader.reload()
    await expect(verdict(reader)).toHaveText('Je kan niet starten als JoJo')

    await page.getByRole('button', { name: 'Wis deze check' }).click()
    await page.getByRole('button', { name: 'Ja, wis' }).click()
    await expect(page.locator('#titel')).toHaveText('De check is gewist')
    await expect(page.locator('#titel')).toBeFocused()
    await expect(page).toHaveTitle('De check is gewist · JoJo-wijzer')
    await reader.reload()
    await expect(reader.locator('#titel')).toHaveText('Dit bestaat niet meer')
  })

  test('a change in two tabs is told kindly, and either version can win', async ({ page, context }) => {
    await open(page, `/check#${ELIGIBLE}`)
    const { edit } = await save(page, '')
    const tabs = [await context.newPage(), await context.newPage()]
    for (const tab of tabs) await open(tab, edit)
    const [first, second] = tabs
    await choose(first, 'previously_in_jojo', 'Ja')
    await first.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
    await expect(first.getByText('De wijzigingen zijn bewaard.')).toBeVisible()

    await choose(second, 'training', 'Medewerker groen- en tuinbeheer')
    await second.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
    await expect(second.getByText('intussen ergens anders gewijzigd')).toBeVisible()
    await expect(question(second, 'training').getByLabel('Medewerker groen')).toBeChecked()
    await second.getByRole('button', { name: 'Bewaar toch de mijne' }).click()
    await expect(second.getByText('De wijzigingen zijn bewaard.')).toBeVisible()

    await choose(first, 'has_secondary_diploma', 'Ja')
    await first.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
    await first.getByRole('button', { name: 'Toon de nieuwste versie' }).click()
    await expect(question(first, 'has_secondary_diploma').getByLabel('Nee')).toBeChecked()
    await expect(question(first, 'training').getByLabel('Medewerker groen')).toBeChecked()
  })

  test('a wrong key is told, and nothing is lost', async ({ page }) => {
    await open(page, `/check#${ELIGIBLE}`)
    const { read } = await save(page, '')
    await open(page, `${read}#AAAAAAAAAAAAAAAAAAAAAA`)
    await choose(page, 'has_secondary_diploma', 'Ja')
    await page.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
    await expect(page.getByText('Deze link mag de check niet wijzigen.')).toBeVisible()
    await expect(question(page, 'has_secondary_diploma').getByLabel('Ja')).toBeChecked()
  })

  test('a check that is not there says so kindly', async ({ page }) => {
    await open(page, '/d/AAAAAAAAAAAAAAAAAAAAAA')
    await expect(page.locator('#titel')).toHaveText('Dit bestaat niet meer')
    await page.getByRole('link', { name: 'Start een nieuwe check' }).click()
    await expect(page.locator('#titel')).toHaveText('Mag ik starten als JoJo?')
  })
})

test.describe('the server is down', () => {
  test.use({ expectedErrors: [/ERR_CONNECTION_REFUSED|ERR_FAILED/] })

  test('a document whose answer was lost is not saved twice', async ({ page, baseURL }) => {
    await open(page, `/check#${ELIGIBLE}`)
    const saved: string[] = []
    const lose = async (route: Route) => {
      saved.push((await (await route.fetch()).json()).id)
      await route.abort()
    }
    await page.route('**/api/v1/documents', lose, { times: 1 })
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByText('Bewaren lukt nu niet.')).toBeVisible()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Link om te lezen' })).toHaveValue(`${baseURL}/d/${saved[0]}`)
  })

  test('answers stay, and trying again saves them', async ({ page, ownServer }) => {
    await open(page, `${ownServer.address}/check#${ELIGIBLE}`)
    await ownServer.stop()
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByLabel('Titel').fill('Later')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByText('Bewaren lukt nu niet.')).toBeVisible()
    await expect(verdict(page)).toHaveText('Je mag starten')
    await expect(page.getByLabel('Titel')).toHaveValue('Later')

    await ownServer.restart()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
    const edit = await page.getByRole('textbox', { name: 'Link om te wijzigen of te wissen' }).inputValue()

    await ownServer.stop()
    await page.getByRole('link', { name: 'Open wat bewaard is' }).click()
    await expect(page.getByText('Openen lukt nu niet.')).toBeVisible()
    // The address is the whole link to change it.
    expect(page.url()).toBe(edit)
    await ownServer.restart()
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect(page.locator('#titel')).toHaveText('Later')

    await page.route('**/api/v1/documents/*', (route) => route.abort())
    await page.reload()
    await expect(page.getByText('Openen lukt nu niet.')).toBeVisible()
    await page.unroute('**/api/v1/documents/*')
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
    await expect(page.locator('#titel')).toHaveText('Later')
    expect(page.url()).toBe(edit)
  })
})

test('nothing is sent before the person saves, and then only to the own server', async ({ page, baseURL }) => {
  await open(page, `/check#${ELIGIBLE}`)
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  expect(sent).toEqual([`POST ${baseURL}/api/v1/documents`])
})

test.describe('this device', () => {
  test('remembers only when asked, offers to go on, and forgets', async ({ page }) => {
    await open(page, `/check#${ELIGIBLE}`)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByLabel('Onthoud mijn antwoorden').check()
    await open(page, '/')
    await page.getByRole('link', { name: 'Doe de check' }).click()
    await page.getByRole('button', { name: 'Ga verder' }).click()
    await expect(verdict(page)).toHaveText('Je mag starten')
    await page.getByLabel('Onthoud mijn antwoorden').uncheck()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  test('everything works when storage throws', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      }
    })
    await open(page, `/check#${ELIGIBLE}`)
    await expect(verdict(page)).toHaveText('Je mag starten')
    await page.getByLabel('Onthoud mijn antwoorden').click()
    await expect(page.getByText('Onthouden lukt niet in deze browser.')).toBeVisible()
    await choose(page, 'has_secondary_diploma', 'Ja')
    await expect(verdict(page)).toHaveText('Je kan niet starten als JoJo')
    await page.reload()
    await expect(verdict(page)).toHaveText('Je kan niet starten als JoJo')
    await save(page, 'zonder opslag')
  })
})
