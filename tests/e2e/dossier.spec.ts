import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import type { Page } from '@playwright/test'
import { ELIGIBLE, expect, expectAccessible, open, test, typeDate } from './support'

/** A painter, 17 years old, who starts on 1 September 2026. */
const SCHILDER = '1.bd20090512.sd20260901.trs.z'

const step = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const task = (page: Page, title: string) =>
  page.locator('.moment .task', { has: page.getByText(title, { exact: true }) })
const field = (page: Page, question: string) => page.getByRole('combobox', { name: question, exact: true })
const summary = (page: Page) => step(page, 'Termijnen').locator('.verdict-line')

async function take(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}

test('a schilder of 17 who starts on 1 September 2026: every task in order, with who, where and source', async ({ page }) => {
  await open(page, '/dossier')
  await expect(summary(page)).toHaveText('Vul eerst de startdatum in.')
  await typeDate(page, 'start_date', '1', 'september', '2026')
  await typeDate(page, 'birth_date', '12', '5', '2009')
  await field(page, 'Opleiding').selectOption('Schilder')
  const wanted = [
    ['maandag 17 augustus 2026', 'Aanvraag bij de JoJo-coördinatie'],
    ['maandag 17 augustus 2026', 'Erkenning als leerwerkplek aanvragen'],
    ['dinsdag 1 september 2026', 'Goedkeuring van de aanvraag'],
    ['dinsdag 1 september 2026', 'Zending RL9: stamboeknummer'],
    ['dinsdag 1 september 2026', 'Zending RL1: de opdracht'],
    ['dinsdag 1 september 2026', 'Dimona'],
    ['dinsdag 1 september 2026', 'Medisch onderzoek voor de start'],
    ['dinsdag 1 september 2026', 'Handtekening van de wettelijke vertegenwoordiger'],
    ['woensdag 30 september 2026', 'Vrij opzeggen'],
    ['donderdag 15 oktober 2026', 'Dossier volledig'],
    ['dinsdag 1 december 2026', 'Registratie voor de premie'],
    ['woensdag 30 juni 2027', 'Nieuwe aanvraag'],
    ['zaterdag 31 juli 2027', 'Verlenging vragen: tweede jaar'],
    ['dinsdag 31 augustus 2027', 'Geslaagd jaar melden'],
    ['dinsdag 31 augustus 2027', 'Einde van de overeenkomst'],
    ['vrijdag 31 augustus 2029', 'Archief'],
  ]
  const shown = await page.locator('.moment').evaluateAll((moments) =>
    moments.flatMap((moment) => {
      const day = moment.querySelector('h3')!.firstChild!.textContent!
      return [...moment.querySelectorAll('.task')].map((task) => [
        day,
        task.querySelector('label, strong')!.textContent!,
        task.querySelector('.who')!.textContent!,
        task.querySelector('details a')!.getAttribute('href')!,
      ])
    }),
  )
  const places = wanted.map(([day, title]) => shown.findIndex((row) => row[0] === day && row[1] === title))
  expect(places).not.toContain(-1)
  expect([...places].sort((one, other) => one - other)).toEqual(places)
  for (const [, title, who, source] of shown) {
    expect(who, title).toContain('→')
    expect(source, title).toMatch(/^\/regels#[a-z0-9-]+$/)
  }
  await expect(summary(page)).toContainText('eindigt op 31 augustus 2027 (voorlopig)')
  await expect(task(page, 'Dimona').locator('.badge').first()).toHaveText('harde termijn')
  await expect(task(page, 'Goedkeuring van de aanvraag')).toContainText('De beslissing komt binnen tien werkdagen.')
  await expect(task(page, 'Aanvraag bij de JoJo-coördinatie').locator('.badge').first()).toHaveText('advies')
  await expect(task(page, 'Dossier volledig').locator('.badge').first()).toHaveText('termijn')
  await expect(task(page, 'Verlenging vragen: tweede jaar')).toContainText('Deze dag valt in een weekend.')
  await expect(page.locator('svg.timeline g.hard')).toHaveCount(3)
})

test('an adult needs no representative, a third year no RL9, and the last school year shortens the agreement', async ({ page }) => {
  await open(page, '/dossier#1.bd20050512.sd20260901.z')
  await expect(task(page, 'Dimona')).toBeVisible()
  await expect(task(page, 'Handtekening van de wettelijke vertegenwoordiger')).toHaveCount(0)
  await field(page, 'Laatste schooldag van de opleiding').selectOption('30 juni 2027')
  await expect(summary(page)).toContainText('eindigt op 30 juni 2027.')
  await field(page, 'Welk jaar van deze jongere?').selectOption('Derde jaar')
  await expect(task(page, 'Zending RL9: stamboeknummer')).toHaveCount(0)
  await expect(step(page, 'Documenten')).toContainText('Rapporten of puntenlijsten')
  await field(page, 'Heeft de jongere nog een certificaat nodig?').selectOption('Nee')
  await expect(page.locator('.finding.not_met')).toContainText('Uitzonderlijk een derde jaar')
})

test('what has happened decides about the warnings', async ({ page }) => {
  await open(page, `/dossier#${SCHILDER}`)
  await typeDate(page, 'extract_dated_on', '1', '9', '2025')
  const attention = step(page, 'Wat vraagt aandacht?')
  await expect(attention.locator('.finding.not_met')).toContainText('Een nieuw uittreksel')
  await typeDate(page, 'extract_dated_on', '2', '9', '2025')
  await expect(attention.locator('.finding.not_met')).toHaveCount(0)
  await typeDate(page, 'recognition_valid_until', '30', '6', '2027')
  await expect(attention.locator('.finding.attention')).toContainText('Erkend tot het einde')
  await typeDate(page, 'mentor_training_by', '15', '3', '2027')
  await expect(attention).toContainText('valt voor het einde van deze overeenkomst')
  await expect(task(page, 'Erkenning hernieuwen')).toBeVisible()
  await typeDate(page, 'request_submitted_on', '6', '7', '2026')
  await expect(page.locator('.moment', { hasText: 'Beslissing over de aanvraag' })).toContainText('maandag 20 juli 2026')
  await expect(task(page, 'Aanvraag bij de JoJo-coördinatie')).toContainText('Gebeurd op 6 juli 2026.')
  await expect(page.getByRole('checkbox', { name: 'Aanvraag bij de JoJo-coördinatie' })).toBeChecked()
  await expect(task(page, 'Erkenning als leerwerkplek aanvragen')).toHaveCount(0)
})

test('ticks stay in the link, in the saved dossier and on paper', async ({ page, browser }) => {
  await open(page, `/dossier#${SCHILDER}`)
  const box = page.getByRole('checkbox', { name: 'Dimona', exact: true })
  await expect(task(page, 'Dimona').locator('.overdue')).toBeVisible()
  await box.check()
  await expect(box).toBeFocused()
  await expect(task(page, 'Dimona').locator('.overdue')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Bewijs uit de LED' }).check()
  await expect(summary(page)).toContainText('1 van 18 taken klaar')
  await expect(page).toHaveURL(/xd-dimona-by\.xd-led-proof\.z$/)
  // The extract is a task and a document: one tick in both lists.
  const extract = page.getByRole('checkbox', { name: 'Uittreksel uit het strafregister, model 2' })
  await extract.first().check()
  await expect(extract.last()).toBeChecked()
  await extract.last().uncheck()
  await expect(extract.first()).not.toBeChecked()
  const other = await (await browser.newContext()).newPage()
  await open(other, page.url())
  await expect(other.getByRole('checkbox', { name: 'Dimona', exact: true })).toBeChecked()
  await expect(other.getByRole('checkbox', { name: 'Bewijs uit de LED' })).toBeChecked()
  await other.close()

  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByLabel('Titel').fill('Dossier zaal 1')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await page.getByRole('link', { name: 'Open wat bewaard is' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dossier zaal 1')
  await expect(page.getByRole('checkbox', { name: 'Dimona', exact: true })).toBeChecked()
  await expect(page.getByText('Er zijn wijzigingen die nog niet bewaard zijn.')).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Risicoanalyse en preventiedienst' }).check()
  await page.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
  await expect(page.getByText('De wijzigingen zijn bewaard.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Risicoanalyse en preventiedienst' })).toBeChecked()

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('article.file-sheet')
  for (const text of ['Overeenkomst van 1 september 2026 tot en met 31 augustus 2027', '☑ Bewijs uit de LED', '☐ Opleidingsplan', 'Afgedrukt op 21 november 2026']) {
    await expect(sheet).toContainText(text)
  }
  await expect(sheet.locator('tr', { hasText: 'Dimona' })).toContainText('☑')
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBe(1)
})

test('the calendar has every deadline once, with alarms, and moves with the start', async ({ page }) => {
  await open(page, `/dossier#${SCHILDER}`)
  await page.getByRole('checkbox', { name: 'Dimona', exact: true }).check()
  const events = async () => {
    const text = (await take(page, 'Agenda met herinneringen (ICS)')).toString('utf8')
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    const calendar = new ICAL.Component(ICAL.parse(text))
    return calendar.getAllSubcomponents('vevent').map((event) => ({
      event: new ICAL.Event(event),
      alarms: event.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger')!.toString()),
    }))
  }
  const before = await events()
  expect(before).toHaveLength(21)
  expect(new Set(before.map(({ event }) => event.uid)).size).toBe(21)
  const of = (list: typeof before, title: string) => list.find(({ event }) => event.summary === title)!
  const free = of(before, 'Vrij opzeggen')
  expect([free.event.startDate.toString(), free.event.endDate.toString()]).toEqual(['2026-09-30', '2026-10-01'])
  expect(free.alarms).toEqual(['-P13DT15H', '-P1DT15H'])
  expect(of(before, 'Dossier volledig').alarms).toEqual(['-P6DT15H'])
  expect(of(before, 'Dimona').alarms).toEqual([])
  expect(of(before, 'Archief').alarms).toEqual([])
  await typeDate(page, 'start_date', '15', '9', '2026')
  const after = await events()
  const uids = (list: typeof before) => list.map(({ event }) => event.uid).sort()
  expect(uids(after)).toEqual(uids(before))
  expect(of(after, 'Vrij opzeggen').event.startDate.toString()).toBe('2026-10-14')
})

test('the table opens in a spreadsheet', async ({ page }) => {
  await open(page, `/dossier#${SCHILDER}`)
  const text = (await take(page, 'Tabel (CSV)')).toString('utf8')
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect([text.startsWith('\ufeff'), errors, data.length]).toEqual([true, [], 22])
  expect(data.find((row) => row[1] === 'Dimona')).toEqual(
    ['01/09/2026', 'Dimona', 'harde termijn', 'De school → Dimona', 'OAO-workshop artikel 2', 'Nee'],
  )
})

test('the messages carry the vakcode of what was passed', async ({ page }) => {
  await open(page, `/dossier#${SCHILDER}`)
  const rl1 = page.getByLabel('RL1: de opdracht', { exact: true })
  await expect(rl1).toHaveValue('RL1 · ambtscode 166 · vakcode 1366, 1367 of 1368 · prestatie 38/38 · administratieve toestand 9')
  await field(page, 'Voor hoeveel opleidingsjaren duaal is de jongere geslaagd?').selectOption({ label: '0' })
  await field(page, 'Tweede graad geslaagd?').selectOption('Ja')
  await field(page, 'Eerste jaar van de derde graad geslaagd?').selectOption('Nee')
  await field(page, 'Kwalificatiefase van het buso (OV3) geslaagd?').selectOption('Nee')
  await expect(rl1).toHaveValue(/vakcode 1367 /)
  await expect(page.getByLabel('RL9: nieuw stamboeknummer', { exact: true })).toHaveValue(/^RL9/)
  await expect(page.getByLabel('RL4: als de overeenkomst vroeger stopt', { exact: true })).toHaveValue(/^RL4/)
  await expect(step(page, 'Premies en kosten')).toContainText('€ 714,80 bruto per maand, geldig vanaf 1 juli 2026, berekend')
})

test('premiums say which conditions are met and what is unsure', async ({ page }) => {
  await open(page, `/dossier#${SCHILDER}`)
  const pupil = step(page, 'Premies en kosten').locator('.question', { has: page.getByRole('heading', { name: 'Leerlingenpremie', exact: true }) })
  await expect(pupil).toContainText('€ 500,00 voor 2026-2027')
  await expect(pupil).toContainText('Nog niet alles is bekend')
  await field(page, 'Woont de jongere in het Vlaamse Gewest?').selectOption('Ja')
  await field(page, 'Gaf de jongere toestemming en een rekeningnummer?').selectOption('Nee')
  await expect(pupil).toContainText('Wat helpt: Toestemming en een rekeningnummer')
  await field(page, 'Gaf de jongere toestemming en een rekeningnummer?').selectOption('Ja')
  await field(page, 'Hoeveel leerlingenpremies kreeg de jongere al?').selectOption({ label: '0' })
  await typeDate(page, 'registered_on', '1', '12', '2026')
  await expect(pupil).toContainText('Alle voorwaarden zijn in orde.')
  await typeDate(page, 'registered_on', '2', '12', '2026')
  await expect(pupil).toContainText('Kan niet met deze antwoorden.')
  const company = step(page, 'Premies en kosten').locator('.question', { hasText: 'Premie kwalificerend werkplekleren' })
  await expect(company).toContainText('staat in geen enkele bron')
})

test.describe('what if', () => {
  test('a sickness of forty days has its bands under both schemes', async ({ page }) => {
    await open(page, `/dossier#${SCHILDER}`)
    await page.getByRole('navigation', { name: 'Voor scholen' }).getByRole('link', { name: 'Wat als?' }).click()
    await expect(page.locator('#start_date').getByLabel('Dag')).toHaveValue('1')
    await typeDate(page, 'sick_from', '2', '11', '2026')
    await typeDate(page, 'sick_until', '11', '12', '2026')
    const cells = (title: string) =>
      page.locator('.reading', { hasText: title }).locator('tbody tr').evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent!.replace(/\s/g, ' ')).join(' | ')),
      )
    expect(await cells('Als arbeider')).toEqual([
      '2 nov – 8 nov 2026 | 7 | 100 % | leervergoeding',
      '9 nov – 15 nov 2026 | 7 | 85,88 % | leervergoeding',
      '16 nov – 1 dec 2026 | 16 | 25,88 % | leervergoeding',
      '2 dec – 11 dec 2026 | 10 | eigen regels | ziekenfonds',
    ])
    expect(await cells('Als bediende')).toEqual([
      '2 nov – 1 dec 2026 | 30 | 100 % | leervergoeding',
      '2 dec – 11 dec 2026 | 10 | eigen regels | ziekenfonds',
    ])
    await field(page, 'Regeling').selectOption('Als bediende')
    await expect(page.locator('.reading')).toHaveCount(1)
    await typeDate(page, 'sick_until', '2', '11', '2026')
    expect(await cells('Als bediende')).toEqual(['2 nov 2026 | 1 | 100 % | leervergoeding'])
    await typeDate(page, 'previous_from', '1', '10', '2026')
    await typeDate(page, 'previous_until', '20', '10', '2026')
    await expect(page.locator('.reading')).toHaveCount(2)
    await field(page, 'Is het dezelfde ziekte?').selectOption('Ja')
    await expect(page.locator('.reading h3')).toHaveText('Als bediende, als herval: de dagen tellen verder')
    await field(page, 'Wat is er gebeurd?').selectOption('Arbeidsongeval')
    await expect(page.locator('.reading')).toContainText('verzekeraar')
  })

  test('a sickness that does not fit says so where it was typed', async ({ page }) => {
    await open(page, `/wat-als#${SCHILDER}`)
    await typeDate(page, 'sick_from', '31', '8', '2026')
    await typeDate(page, 'sick_until', '30', '8', '2026')
    await expect(step(page, 'De jongere is ziek')).toContainText('Deze dag ligt niet in de overeenkomst.')
    await expect(step(page, 'De jongere is ziek')).toContainText('De laatste dag ligt voor de eerste dag.')
    await expect(page.locator('.reading')).toHaveCount(0)
  })

  test('every way of ending answers, on the 30th day and the day after', async ({ page }) => {
    await open(page, `/wat-als#${SCHILDER}`)
    await typeDate(page, 'notice_date', '30', '9', '2026')
    const card = (title: string) => page.locator('.endings .question', { has: page.getByRole('heading', { name: title }) })
    const free = card('Vrij opzeggen in de eerste 30 dagen')
    await expect(free).toContainText('Kan op deze dag')
    await expect(free).toContainText('woensdag 7 oktober 2026')
    await expect(free).toContainText('zaterdag 10 oktober 2026')
    await expect(card('Stoppen met een reden')).toContainText('woensdag 21 oktober 2026')
    await expect(card('Stoppen met een reden')).toContainText('in beroep')
    await expect(card('Stoppen in onderling akkoord')).toContainText('Zending: RL4.')
    await expect(card('De opleidingsverstrekker stopt')).toContainText('Kan op deze dag')
    await expect(card('Vanzelf gedaan')).toContainText('Gebeurt vanzelf')
    await typeDate(page, 'notice_date', '1', '10', '2026')
    await expect(free).toContainText('Kan niet meer op deze dag')
    await expect(free).toContainText('In onderling akkoord, of met een reden')
    await expect(free).not.toContainText('Zending:')
  })

  test('birthdays, a passed year and a next year have their dates', async ({ page }) => {
    await open(page, `/wat-als#${SCHILDER}`)
    const birthday = step(page, 'De jongere wordt 18 of 19')
    await expect(birthday).toContainText('woensdag 12 mei 2027')
    await expect(birthday).toContainText('dinsdag 1 juni 2027')
    await expect(step(page, 'De jongere slaagt in een jaar')).toContainText('woensdag 1 september 2027')
    await page.getByRole('button', { name: 'Maak het dossier van het volgende jaar' }).click()
    await expect(page).toHaveURL(/\/dossier#.*cy2/)
    await expect(page.locator('#start_date').getByLabel('Jaar')).toHaveValue('2027')
    await expect(field(page, 'Welk jaar van deze jongere?')).toHaveValue('1')
    await expect(task(page, 'Verlenging vragen: derde jaar')).toBeVisible()
  })
})

test.describe('the workplace', () => {
  test('two establishments and two trainings are four requests with their names', async ({ page }) => {
    await open(page, '/leerwerkplek')
    await page.getByLabel('Vestigingen').fill('Hoofdschool\nDe Vlieger')
    await page.getByLabel('Schilder', { exact: true }).check()
    await page.getByLabel('Polyvalent onderhoudswerker gebouwen', { exact: true }).check()
    const requests = step(page, 'Welke erkenningen zijn nodig?')
    await expect(requests.locator('.verdict-line')).toHaveText('U dient 4 aanvragen in.')
    await expect(requests.locator('.pairs strong')).toHaveText([
      'Hoofdschool · Polyvalent onderhoudswerker gebouwen',
      'Hoofdschool · Schilder',
      'De Vlieger · Polyvalent onderhoudswerker gebouwen',
      'De Vlieger · Schilder',
    ])
    await page.getByLabel('Al erkend: De Vlieger, Schilder').check()
    await expect(requests.locator('.verdict-line')).toHaveText('U dient 3 aanvragen in. Al erkend: 1.')
    await page.reload()
    await expect(page.getByLabel('Al erkend: De Vlieger, Schilder')).toBeChecked()
    await expect(page.locator('textarea')).toHaveValue('Hoofdschool\nDe Vlieger\n')
    // What is recognised belongs to the names, not to their places.
    await page.getByLabel('Vestigingen').fill('Nieuw\nHoofdschool\nDe Vlieger')
    await page.getByLabel('Medewerker groen- en tuinbeheer', { exact: true }).check()
    await expect(page.getByLabel('Al erkend: De Vlieger, Schilder')).toBeChecked()
    await expect(requests.locator('.verdict-line')).toHaveText('U dient 8 aanvragen in. Al erkend: 1.')
    await page.getByLabel('Vestigingen').fill(Array.from({ length: 51 }, (_, index) => `V${index}`).join('\n'))
    await expect(requests.locator('.verdict-line')).toHaveText('Hoogstens 50 vestigingen en 50 opleidingen.')
  })

  test('a number or a kind leads to the partnership, and that sets the term of the training', async ({ page }) => {
    await open(page, '/leerwerkplek#1.en41.etschilder.su20260901.co1.z')
    const number = page.getByLabel('Nummer van het paritair comité')
    const partnership = step(page, 'Wie behandelt de aanvraag?')
    await number.fill('202')
    await expect(partnership).toContainText('Handel: detailhandel')
    await number.fill('202.01')
    await expect(partnership).toContainText('Handel: zelfstandige kleinhandel')
    await number.fill('152')
    await expect(partnership).toContainText('Departement Werk en Sociale Economie')
    await number.fill('20x')
    await expect(partnership).toContainText('Een nummer heeft drie cijfers')
    await page.getByLabel('Of: soort organisatie zonder nummer').selectOption('Lokaal bestuur in het Vlaamse Gewest')
    await expect(partnership).toContainText('Lokale besturen')
    const clock = step(page, 'De klok van de aanvraag')
    await expect(clock).toContainText('dinsdag 15 september 2026')
    await expect(clock).toContainText('woensdag 16 september 2026')
    await expect(clock).toContainText('maandag 15 september 2031')
    await expect(clock).toContainText('donderdag 16 september 2027')
    await number.fill('124')
    await expect(clock).toContainText('dinsdag 16 maart 2027')
    await field(page, 'Is de aanvraag volledig?').selectOption('Nee')
    await expect(clock).toContainText('zaterdag 31 oktober 2026')
  })

  test('a mentor and a school are judged', async ({ page }) => {
    await open(page, '/leerwerkplek#1.en41.en42.etschilder.su20260901.z')
    await typeDate(page, 'mentor_birth_date', '2', '9', '2003')
    const mentor = step(page, 'Past de mentor?')
    await expect(mentor.locator('.finding.not_met')).toContainText('Leeftijd van de mentor')
    await typeDate(page, 'mentor_birth_date', '1', '9', '2003')
    await expect(mentor.locator('.finding.not_met')).toHaveCount(0)
    await expect(mentor.locator('.finding.attention').first()).toContainText('Leeftijd van de mentor')
    await page.getByLabel('Hoeveel leerlingen begeleidt de mentor tegelijk?').fill('4')
    await expect(mentor).toContainText('Een mentor begeleidt hoogstens drie leerlingen tegelijk.')
    await page.getByLabel('Hoeveel leerlingen begeleidt de mentor tegelijk?').fill('99')
    await expect(mentor).toContainText('Een getal van 0 tot 50.')
    await page.getByLabel('Hoeveel mentoren zijn er?').fill('1')
    await expect(step(page, 'Kan de school meedoen?').locator('.finding.not_met')).toContainText('Voor elke vestiging een andere mentor.')
  })

  test('statuses say what comes next and when, offering a training has its dates', async ({ page }) => {
    await open(page, '/leerwerkplek#1.sd20260901.en41.etschilder.su20261101.co1.z')
    const statuses = step(page, 'Wat betekent een status in het loket?')
    await expect(statuses).toContainText('14 dagen zonder beslissing → Goedgekeurd (16 november 2026)')
    await expect(statuses.getByRole('region', { name: 'Overeenkomst', exact: true }).getByRole('rowheader', { name: 'Lopend' })).toContainText('nu')
    const offering = step(page, 'Zelf een duale opleiding aanbieden')
    await expect(offering).toContainText('maandag 30 november 2026')
    await page.getByLabel('Schooljaar van de start').selectOption('2028-2029')
    await expect(offering).toContainText('dinsdag 30 november 2027')
    await expect(offering).toContainText('ROF')
  })
})

test.describe('what now', () => {
  test('after an eligible check a young person sees the steps with their own dates', async ({ page }) => {
    await open(page, `/check#${ELIGIBLE}`)
    await page.getByRole('link', { name: 'Wat nu? Je stappen' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat nu?')
    await expect(page.getByText('Volgens je antwoorden mag je starten.')).toBeVisible()
    const steps = page.locator('.next-steps > li')
    await expect(steps.first()).toContainText('Zoek een school met een JoJo-plaats')
    await expect(steps.filter({ hasText: 'uittreksel' }).first()).toContainText('dinsdag 2 september 2025')
    await expect(steps.filter({ hasText: 'arbeidsarts' })).toContainText('Voor dinsdag 1 september 2026.')
    await expect(steps.filter({ hasText: 'Teken je overeenkomst' })).toContainText('ouder of voogd')
    await expect(steps.filter({ hasText: 'De eerste 30 dagen' })).toContainText('woensdag 30 september 2026')
    await expect(step(page, 'Wat zijn je rechten?')).toContainText('bruto per maand')
    await page.getByRole('link', { name: 'Terug naar je check' }).click()
    await expect(page).toHaveURL(new RegExp(`/check#${ELIGIBLE.replaceAll('.', '\\.')}$`))
  })

  test('who may not start gets no dates, and no yes', async ({ page }) => {
    await open(page, `/wat-nu#${ELIGIBLE.replace('d0', 'd1')}`)
    await expect(page.getByText('Volgens je antwoorden kan je nu nog niet starten.')).toBeVisible()
    await expect(page.locator('main')).not.toContainText('mag je starten')
    await expect(page.locator('.next-steps .when')).toHaveCount(0)
  })

  test('an adult needs no doctor and no parent, and without a check it says so', async ({ page }) => {
    await open(page, '/wat-nu#1.b20050512.s20260901.z')
    await expect(page.locator('.next-steps')).not.toContainText('arbeidsarts')
    await expect(page.locator('.papers')).not.toContainText('ouder of voogd')
    await open(page, '/wat-nu')
    await page.reload()
    await expect(page.getByText('Doe eerst de check.')).toBeVisible()
  })
})

test('what is typed stays while going between the pages, and a broken link says so', async ({ page }) => {
  await open(page, '/dossier')
  await typeDate(page, 'start_date', '31', '2', '2027')
  await expect(page.locator('#start_date')).toContainText('bestaat niet')
  const school = page.getByRole('navigation', { name: 'Voor scholen' })
  await school.getByRole('link', { name: 'Wat als?' }).click()
  await expect(page.locator('#start_date').getByLabel('Dag')).toHaveValue('31')
  await school.getByRole('link', { name: 'Dossier' }).click()
  await expect(page.locator('#start_date').getByLabel('Maand')).toHaveValue('2')
  await open(page, '/dossier#1.sd20260901.bd2009')
  await expect(page.getByText('De link is niet volledig.')).toBeVisible()
  await expect(task(page, 'Dimona')).toBeVisible()
})

test('going to the planner and back loses nothing, and a shared dossier tells of no sickness', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, `/wat-als#${SCHILDER}`)
  await typeDate(page, 'sick_from', '2', '11', '2026')
  await typeDate(page, 'birth_date', '13', '5', '2009')
  const school = page.getByRole('navigation', { name: 'Voor scholen' })
  await school.getByRole('link', { name: 'Dossier' }).click()
  await expect(page.locator('#birth_date').getByLabel('Dag')).toHaveValue('13')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat als?')
  await expect(page.locator('#birth_date').getByLabel('Dag')).toHaveValue('13')
  await expect(page.locator('#sick_from').getByLabel('Jaar')).toHaveValue('2026')

  await school.getByRole('link', { name: 'Planning' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Planning van een startbaner')
  await typeDate(page, 'startdatum', '1', '9', '2026')
  await school.getByRole('link', { name: 'Wat als?' }).click()
  await expect(page.locator('#sick_from').getByLabel('Dag')).toHaveValue('2')
  await school.getByRole('link', { name: 'Planning' }).click()
  await expect(page.locator('#startdatum').getByLabel('Jaar')).toHaveValue('2026')
  await school.getByRole('link', { name: 'Dossier' }).click()
  await expect(task(page, 'Dimona')).toBeVisible()

  await page.getByRole('button', { name: 'Deel link' }).click()
  await expect(page.getByLabel('Link met deze antwoorden', { exact: true })).toHaveValue(/\/dossier#1\.bd20090513\.sd20260901\.trs\.z$/)
})

test('dates that do not fit each other say so, and nothing disappears', async ({ page }) => {
  await open(page, '/dossier#1.sd20260901.le20270630.z')
  await typeDate(page, 'start_date', '1', '9', '2027')
  await expect(summary(page)).toHaveText('De datums passen niet bij elkaar. Kijk bij de velden wat er fout is.')
  await expect(field(page, 'Laatste schooldag van de opleiding').locator('option:checked')).toHaveText('30 juni 2027')
  await field(page, 'Laatste schooldag van de opleiding').selectOption('30 juni 2028')
  await expect(task(page, 'Dimona')).toBeVisible()
  await typeDate(page, 'birth_date', '12', '5', '2030')
  await expect(step(page, 'De overeenkomst')).toContainText('Deze dag ligt na de startdatum.')
})

const PAGES: [string, string][] = [
  ['dossier', `/dossier#${SCHILDER.replace('.z', '.rs20260706.ev20270630.xd-dimona-by.z')}`],
  ['what-if', `/wat-als#${SCHILDER.replace('.z', '.sf20261102.st20261211.nd20260910.z')}`],
  ['workplace', '/leerwerkplek#1.en41.en42.eo4b.etschilder.su20260901.co1.md20030901.z'],
  ['what-now', `/wat-nu#${ELIGIBLE}`],
]

for (const [name, address] of PAGES) {
  test.describe(name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`accessible, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await open(page, address)
        await expectAccessible(page)
      })
    }

    test('what assistive technology sees', async ({ page }) => {
      await open(page, address)
      await expect(page.locator('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` })
    })

    test('at 320 px nothing is wider than the screen', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await open(page, address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    })
  })
}
