import { ELIGIBLE, expect, open, question, test, typeDate, verdict } from './support'

test('31 February is told at the place, and stays typed', async ({ page }) => {
  await open(page, '/check')
  await typeDate(page, 'birth_date', '31', 'februari', '2009')
  const birth = question(page, 'birth_date')
  await expect(birth).toContainText('Deze dag bestaat niet')
  await expect(birth.getByLabel('Dag')).toHaveAttribute('aria-invalid', 'true')
  await expect(birth.getByLabel('Dag')).toHaveValue('31')
  await birth.getByLabel('Dag').fill('28')
  await expect(birth).not.toContainText('bestaat niet')
})

test('two digits for a year, an unknown month and an unfinished date are told when the person goes on', async ({ page }) => {
  await open(page, '/check')
  const birth = question(page, 'birth_date')
  await typeDate(page, 'birth_date', '12', 'mei', '09')
  await expect(birth).not.toContainText('vier cijfers')
  await question(page, 'start_date').getByLabel('Dag').focus()
  await expect(birth).toContainText('vier cijfers')
  await typeDate(page, 'birth_date', '12', 'brumaire', '2009')
  await expect(birth).toContainText('Schrijf de maand als een naam of een getal')
  await typeDate(page, 'birth_date', '', 'mei', '2009')
  await question(page, 'start_date').getByLabel('Dag').focus()
  await expect(birth).toContainText('Vul dag, maand en jaar in.')
  await typeDate(page, 'birth_date', '12', 'mei', '1899')
  await expect(birth).toContainText('van 1900 tot 2100')
})

test('month names, numbers and whole dates are understood', async ({ page }) => {
  await open(page, '/check')
  const start = question(page, 'start_date')
  for (const month of ['9', '09', 'september', 'sept', 'Sep.']) {
    await typeDate(page, 'start_date', '1', month, '2026')
    await expect(page).toHaveURL(/s20260901/)
    await start.getByLabel('Dag').fill('')
  }
  for (const whole of ['1/9/2026', '1-9-2026', '1 sept 2026', '2026-09-01']) {
    await start.getByLabel('Dag').fill(whole)
    await expect(start.getByLabel('Dag')).toHaveValue('1')
    await expect(start.getByLabel('Maand')).toHaveValue('september')
    await expect(start.getByLabel('Jaar')).toHaveValue('2026')
    await start.getByLabel('Jaar').fill('')
  }
})

test('a birth date in the future and a start before birth', async ({ page }) => {
  await open(page, '/check')
  await typeDate(page, 'birth_date', '22', '11', '2026')
  await expect(question(page, 'birth_date')).toContainText('ligt in de toekomst')
  await typeDate(page, 'birth_date', '12', '5', '2009')
  await typeDate(page, 'start_date', '11', '5', '2009')
  await expect(question(page, 'start_date')).toContainText('voor de geboortedatum')
  await expect(verdict(page)).toHaveText('Nog niet zeker')
})

test('before the first amount the verdict stands and the amount says why there is none', async ({ page }) => {
  await open(page, '/check#1.b19990512.s20160831.d0.c1.p0.ts.e1.z')
  await expect(verdict(page)).toHaveText('Je mag starten')
  await expect(page.locator('.money')).toContainText('Er is geen bedrag voor 31 augustus 2016')
  await expect(page.locator('.money')).toContainText('1 september 2016')
  await page.getByRole('link', { name: 'Vergoeding', exact: true }).click()
  await expect(page.locator('.money')).toContainText('Er is geen bedrag')
})

test('a date after the last check gives an expected amount', async ({ page }) => {
  await open(page, '/vergoeding#1.s20270901.z')
  await expect(page.locator('.money')).toContainText('verwacht, kan nog veranderen')
})

test('a link cut in half says so and keeps what it can', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE.slice(0, 24)}`)
  await expect(page.getByText('De link is niet volledig.')).toBeVisible()
  await expect(question(page, 'birth_date').getByLabel('Jaar')).toHaveValue('2009')
})

test('a link of a newer version says so and keeps what it can', async ({ page }) => {
  await open(page, '/check#7.b20090512.q9.z')
  await expect(page.getByText('De link komt van een nieuwere versie.')).toBeVisible()
  await expect(question(page, 'birth_date').getByLabel('Jaar')).toHaveValue('2009')
})

test('garbage in the address does no harm', async ({ page }) => {
  for (const fragment of ['%', '%00%ff', '<script>alert(1)</script>', '1.' + 'z.'.repeat(5000), '💥.💥']) {
    await page.goto('about:blank')
    await open(page, `/check#${fragment}`)
    await expect(page.getByText('De link is niet volledig.')).toBeVisible()
    await expect(verdict(page)).toHaveText('Nog niet zeker')
  }
})

test('another link in the same tab is taken over', async ({ page }) => {
  await open(page, '/check')
  await page.evaluate((link) => (location.hash = link), ELIGIBLE)
  await expect(verdict(page)).toHaveText('Je mag starten')
})
