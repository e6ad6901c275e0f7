import { ELIGIBLE, choose, condition, expect, open, question, test, typeDate, verdict } from './support'

test('from nothing to eligible, with the amount, by mouse', async ({ page }) => {
  await open(page, '/check')
  await expect(verdict(page)).toHaveText('Nog niet zeker')
  await expect(page.locator('.money')).toContainText('minstens')
  await typeDate(page, 'birth_date', '12', 'mei', '2009')
  await typeDate(page, 'start_date', '1', '9', '2026')
  await expect(question(page, 'nationality')).toBeHidden()
  await choose(page, 'has_secondary_diploma', 'Nee')
  await choose(page, 'has_civil_and_political_rights', 'Ja')
  await choose(page, 'previously_in_jojo', 'Nee')
  await choose(page, 'training', 'Schilder')
  await expect(page.locator('.verdict')).toContainText('Nog 1 antwoord nodig')
  await choose(page, 'enrolled_in_dual_training', 'Ja')
  await expect(verdict(page)).toHaveText('Je mag starten')
  await expect(page.locator('.window')).toContainText('11 mei 2034')
  await expect(condition(page, 'jonger dan 25')).toContainText('17 jaar op 1 september 2026')

  const money = page.locator('.money')
  await expect(money).toContainText('€ 647,80')
  await expect(money).toContainText('Dan krijg je € 714,80 of € 770,60')
  await choose(page, 'alternating_years_passed', 'Eén jaar')
  await expect(money).toContainText('€ 714,80')
  await choose(page, 'grade_passed', 'De tweede graad')
  await choose(page, 'buso_ov3_qualification_passed', 'Nee')
  await expect(money).not.toContainText('minstens')
  await expect(money).toContainText('Trap 2')
  await expect(money).toContainText('berekend, nog te bevestigen')
  await expect(money).toContainText('Laatste officiële bedrag (1 mei 2024): € 662,60')
})

test('the whole check by keyboard only', async ({ page }) => {
  await open(page, '/check')
  const tabInto = async (id: string) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((id) => document.activeElement?.closest(`#${id}`) !== null, id)) return
    }
    throw new Error(`Tab never reaches ${id}`)
  }
  const type = async (...parts: string[]) => {
    for (const [index, part] of parts.entries()) {
      if (index > 0) await page.keyboard.press('Tab')
      await page.keyboard.type(part)
    }
  }
  // Tab lands on the first choice, Space takes it, an arrow takes the next.
  const pick = async (id: string, place: number) => {
    await tabInto(id)
    await page.keyboard.press('Space')
    for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('#titel')).toBeFocused()
  await tabInto('birth_date')
  await type('12', '5', '2009')
  await tabInto('start_date')
  await type('1', 'sept', '2026')
  await pick('has_secondary_diploma', 1)
  await pick('has_civil_and_political_rights', 0)
  await pick('previously_in_jojo', 1)
  await pick('training', 2)
  await pick('enrolled_in_dual_training', 0)
  await pick('alternating_years_passed', 0)
  await pick('grade_passed', 1)
  await pick('buso_ov3_qualification_passed', 1)
  await expect(verdict(page)).toHaveText('Je mag starten')
  await expect(page.locator('.money')).toContainText('€ 714,80')

  // The result follows; its links and buttons come in reading order.
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.getByRole('button', { name: 'Deel link' }).evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('De link is gekopieerd.')).toBeVisible()
})

const REFUSALS: [name: string, link: string, reason: string, help: string][] = [
  ['not enrolled', '1.b20090512.s20260901.d0.c1.p0.ts.e0.z', 'Je bent nog niet ingeschreven in duaal leren', 'Een inschrijving in een opleiding'],
  ['15 without two years', '1.b20110512.s20260901.f0.d0.c1.p0.ts.e1.z', 'Je moet dan nog voltijds naar school', 'Je kan starten vanaf 12 mei 2027'],
  ['25 or older', '1.b20010901.s20260901.nBE.d0.c1.p0.ts.e1.z', 'Je bent dan 25 of ouder', 'Dit kan je niet veranderen'],
  ['rights lost', '1.b20090512.s20260901.d0.c0.p0.ts.e1.z', 'Je hebt niet al je burgerlijke en politieke rechten', 'Dit kan je niet veranderen'],
  ['other training', '1.b20090512.s20260901.d0.c1.p0.to.e1.w0.z', 'Je opleiding past niet bij deze werkplek', 'Een opleiding uit de lijst'],
  ['diploma', '1.b20090512.s20260901.d1.c1.p0.ts.e1.z', 'Je hebt al een diploma secundair onderwijs', 'Dit kan je niet veranderen'],
  ['JoJo before', '1.b20090512.s20260901.d0.c1.p1.ts.e1.z', 'Je had al een JoJo-job', 'Dit kan je niet veranderen'],
  ['no residence', '1.b20050512.s20260901.nMA.l0.d0.c1.p0.ts.e1.z', 'Je hebt geen wettig verblijf', 'Een wettig verblijf in België'],
]

for (const [name, link, reason, help] of REFUSALS) {
  test(`a kind no: ${name}`, async ({ page }) => {
    await open(page, `/check#${link}`)
    await expect(verdict(page)).toHaveText(help.startsWith('Dit kan je') ? 'Je kan niet starten als JoJo' : 'Je kan nu nog niet starten')
    const box = page.locator('.verdict')
    await expect(box).toContainText(reason)
    await expect(box).toContainText(help)
    await expect(box.locator('.contacts')).toContainText(/@|553/)
    await expect(page.locator('.condition.not_met')).toHaveCount(1)
    await expect(page.locator('.condition.not_met')).toContainText('Niet in orde')
    await expect(page.locator('.window')).toHaveCount(help.startsWith('Dit kan je') ? 0 : 1)
  })
}

test('an unsure answer counts as missing, and names whom to ask', async ({ page }) => {
  await open(page, '/check#1.b20090512.s20260901.d0.c1.p0.ts.z')
  await choose(page, 'enrolled_in_dual_training', 'Weet ik niet')
  await expect(verdict(page)).toHaveText('Nog niet zeker')
  await expect(page.locator('.verdict')).toContainText('vraag het aan wie het wel weet')
  await expect(page.locator('.verdict .contacts')).toContainText('duaalleren@vlaanderen.be')
  await expect(page).toHaveURL(/\.e-\.z$/)
  await page.reload()
  await expect(question(page, 'enrolled_in_dual_training').getByLabel('Weet ik niet')).toBeChecked()
})

test('a question that is not needed disappears and keeps its answer', async ({ page }) => {
  await open(page, '/check#1.b20050512.s20260901.nMA.l0.z')
  await expect(question(page, 'legal_residence')).toBeVisible()
  await question(page, 'nationality').getByRole('combobox').selectOption('BE')
  await expect(question(page, 'legal_residence')).toBeHidden()
  await question(page, 'nationality').getByRole('combobox').selectOption('MA')
  await expect(question(page, 'legal_residence').getByLabel('Nee')).toBeChecked()
})

test('an open condition leads to its question', async ({ page }) => {
  await open(page, '/check')
  await condition(page, 'JoJo-job').getByRole('button', { name: 'Beantwoord deze vraag' }).click()
  await expect(question(page, 'previously_in_jojo').getByLabel('Ja')).toBeFocused()
})

test('one polite sentence tells what changed', async ({ page }) => {
  await open(page, '/check#1.b20090512.s20260901.d0.c1.p0.ts.z')
  const status = page.locator('aside p[role=status]')
  await expect(status).toHaveText('Nog niet zeker. Nog 1 antwoord nodig.')
  await choose(page, 'enrolled_in_dual_training', 'Ja')
  await expect(status).toHaveText('Je mag starten.')
})

test('not one request while answering, and no answer in any other', async ({ page }) => {
  await open(page, '/check')
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await typeDate(page, 'birth_date', '12', 'mei', '2009')
  await typeDate(page, 'start_date', '1', '9', '2026')
  await choose(page, 'has_secondary_diploma', 'Nee')
  await choose(page, 'training', 'Een andere opleiding')
  await choose(page, 'workplace_recognised_for_training', 'Ja')
  await page.getByRole('link', { name: 'Vergoeding', exact: true }).click()
  await expect(question(page, 'start_date').getByLabel('Maand')).toHaveValue('9')
  await page.goBack()
  await expect(question(page, 'birth_date').getByLabel('Dag')).toHaveValue('12')
  // The code of what may be needed next is all that is asked for.
  for (const request of requests) expect(request).toMatch(/^GET [^#?]*\/[\w-]+\.wasm $/)
})

test('clearing takes everything away', async ({ page }) => {
  await open(page, `/check#${ELIGIBLE}`)
  await page.getByRole('button', { name: 'Wis alle antwoorden' }).click()
  await expect(verdict(page)).toHaveText('Nog niet zeker')
  await expect(question(page, 'birth_date').getByLabel('Dag')).toHaveValue('')
  await expect(page).toHaveURL(/\/check$/)
})
