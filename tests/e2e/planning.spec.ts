import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import Papa from 'papaparse'
import type { Download, Page } from '@playwright/test'
import { expect, expectAccessible, open, test, typeDate } from './support'

const verdict = (page: Page) => page.locator('.verdict-line')
const cell = (page: Page, field: string, day: string, row: number) => page.getByLabel(`${field}, ${day}, rij ${row}`)
const block = (page: Page, name: RegExp) => page.locator('svg.week').getByRole('button', { name })
const day = (page: Page, date: string) => page.locator(`#dag-${date}`)
const month = (page: Page, name: string) => page.locator('table.months tr', { has: page.getByRole('rowheader', { name }) })
const rows = (page: Page, day: string) => page.getByRole('region', { name: day, exact: true })
const running = (page: Page) => page.locator('.running')

async function example(page: Page): Promise<void> {
  await open(page, '/planning')
  await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click()
  await expect(verdict(page)).toHaveText('Dit uurrooster mag voor wie 18 is of ouder.')
}

async function born(page: Page, whole: string): Promise<void> {
  await page.locator('#geboortedatum').getByLabel('Dag').fill(whole)
}

async function file(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

async function take(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return file(download)
}

test('the example of 23 + 15 hours: no violation for an adult, ten months with days and amounts', async ({ page }) => {
  await example(page)
  await born(page, '1/3/2006')
  await expect(verdict(page)).toHaveText('Dit uurrooster mag.')
  await expect(page.locator('.sums')).toContainText('23 u')
  await expect(page.locator('.sums')).toContainText('OAO')
  await expect(page.locator('.finding.not_met')).toHaveCount(0)
  await expect(page.locator('table.months tbody tr')).toHaveCount(10)
  await expect(month(page, 'september 2026')).toContainText('€ 647,80')
  await expect(month(page, 'november 2026')).toContainText('€ 493,56')
  await expect(day(page, '2026-11-11')).toHaveAccessibleName('woensdag 11 november 2026: feestdag')
  await expect(running(page)).toContainText('Geen overtredingen')
})

test('for a 16-year-old an end at 20.30 breaks the right rules, on the spot and with what mends it', async ({ page }) => {
  await example(page)
  await born(page, '12/5/2010')
  await expect(page.locator('.finding.not_met')).toHaveCount(0)
  await cell(page, 'Tot', 'woensdag', 2).fill('20.30')
  await expect(rows(page, 'woensdag')).toContainText('Niet na 20.00 uur.')
  await expect(rows(page, 'donderdag')).toContainText('12 uur rust')
  const found = page.locator('.finding.not_met')
  await expect(found.filter({ hasText: 'Woensdag: minderjarig: niet voor 6 uur' })).toContainText('Bron: Securex nachtarbeid')
  await expect(found.filter({ hasText: 'hoogstens 8 uur per dag' }).first()).toContainText('Stop om 17.00 uur')
  await expect(running(page)).toContainText('niet in orde')
  await cell(page, 'Tot', 'woensdag', 2).fill('16u40')
  await expect(found).toHaveCount(0)
})

test('who turns 18 in the middle of the year is judged as a minor before', async ({ page }) => {
  await example(page)
  await born(page, '15/1/2009')
  await expect(page.getByText('De leerling wordt 18 op 15 januari 2027.')).toBeVisible()
  for (const weekday of ['dinsdag', 'woensdag', 'vrijdag']) await cell(page, 'Tot', weekday, 2).fill('17.30')
  const year = page.locator('.finding.not_met', { hasText: '1 september 2026' })
  await expect(year.first()).toContainText('Dit geldt tot en met 14 januari 2027.')
})

test('blocks move and stretch with the keyboard, keep the focus, and can be taken away', async ({ page }) => {
  await example(page)
  await block(page, /dinsdag, werkplek, van 8.00 tot 12.00 uur/).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(cell(page, 'Van', 'dinsdag', 1)).toHaveValue('8.10')
  await expect(cell(page, 'Tot', 'dinsdag', 1)).toHaveValue('12.15')
  await expect(block(page, /dinsdag, werkplek, van 8.10 tot 12.15 uur/)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(block(page, /dinsdag/)).toHaveCount(1)
})

test('blocks move and stretch with the pointer', async ({ page }) => {
  await example(page)
  const tuesday = block(page, /dinsdag, werkplek, van 8/)
  await tuesday.scrollIntoViewIfNeeded()
  const box = (await tuesday.boundingBox())!
  const minute = box.height / 240
  const x = box.x + box.width / 2
  await page.mouse.move(x, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(x, box.y + 20 + 15 * minute)
  await page.mouse.move(x, box.y + 20 + 31 * minute)
  await page.mouse.up()
  await expect(cell(page, 'Van', 'dinsdag', 1)).toHaveValue('8.30')
  await expect(cell(page, 'Tot', 'dinsdag', 1)).toHaveValue('12.30')
  const moved = (await block(page, /dinsdag, werkplek, van 8/).boundingBox())!
  await page.mouse.move(x, moved.y + moved.height - 2)
  await page.mouse.down()
  await page.mouse.move(x, moved.y + moved.height - 2 - 31 * minute)
  await page.mouse.up()
  await expect(cell(page, 'Tot', 'dinsdag', 1)).toHaveValue('12.00')
  await page.mouse.move(x, moved.y + 300)
  await expect(cell(page, 'Tot', 'dinsdag', 1)).toHaveValue('12.00')
})

test('two weeks: each has its own hours, and the average counts', async ({ page }) => {
  await example(page)
  await page.getByRole('button', { name: 'Week toevoegen' }).click()
  await expect(page.getByRole('button', { name: 'Week 2' })).toHaveAttribute('aria-pressed', 'true')
  await cell(page, 'Tot', 'dinsdag', 2).fill('14.40')
  await expect(page.locator('.judged')).toContainText('voltijds')
  await expect(page.getByText('Gemiddeld over alle weken: 22 u op de werkplek, 37 u samen.')).toBeVisible()
  await page.getByRole('button', { name: 'Week 1' }).click()
  await expect(cell(page, 'Tot', 'dinsdag', 2)).toHaveValue('16.40')
  await page.getByRole('combobox', { name: 'Kopieer dinsdag' }).selectOption('zaterdag')
  await expect(cell(page, 'Tot', 'zaterdag', 2)).toHaveValue('16.40')
  await page.getByRole('button', { name: 'Week verwijderen' }).click()
  await expect(page.getByRole('button', { name: 'Week 2' })).toHaveCount(0)
  await expect(cell(page, 'Tot', 'dinsdag', 2)).toHaveValue('14.40')
})

test('a day can be changed, and the months follow', async ({ page }) => {
  await example(page)
  await day(page, '2026-10-06').click()
  await page.getByLabel('Ongewettigd afwezig').check()
  await expect(day(page, '2026-10-06')).toHaveAccessibleName(/ongewettigd afwezig/)
  await expect(month(page, 'oktober 2026')).toContainText('€ 618,35')
  await page.getByLabel('Zoals gewoonlijk').check()
  await expect(month(page, 'oktober 2026')).not.toContainText('€ 618,35')

  await day(page, '2026-11-03').click()
  await page.getByLabel('Opleiding in de schoolvakantie').check()
  await expect(page.locator('.finding', { hasText: 'Nog nodig: een compensatiedag' })).toBeVisible()
  await page.getByLabel('Compensatiedag').selectOption('dinsdag 10 november 2026')
  await expect(page.locator('.finding', { hasText: 'een compensatiedag' })).toHaveCount(0)
  await expect(day(page, '2026-11-10')).toHaveAccessibleName(/compensatiedag/)
  await expect(month(page, 'november 2026')).toContainText('€ 493,56')

  await day(page, '2026-10-07').click()
  await page.getByLabel('Facultatieve vakantiedag').check()
  await expect(page.locator('.finding.not_met')).toContainText('2 halve dagen gekozen, 0 toegelaten')
})

test('the calendar is one stop for Tab, and arrows go from day to day', async ({ page }) => {
  await example(page)
  await expect(page.locator('.calendar button[tabindex="0"]')).toHaveCount(1)
  await day(page, '2026-09-01').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(day(page, '2026-09-09')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(day(page, '2026-09-01')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(day(page, '2026-09-01')).toHaveAttribute('aria-pressed', 'true')
})

test.describe('bad input is told where it is made, and stays', () => {
  const cases: [typed: string, told: string][] = [
    ['24.00', 'Een dag gaat van 0.00 tot 23.59 uur.'],
    ['acht', 'Schrijf een uur zoals 8.30 of 8:30.'],
    ['12.75', 'Minuten gaan van 00 tot 59.'],
    ['7.00', 'Het einde moet na het begin liggen.'],
    ['13.30', 'Dit overlapt met een andere rij van deze dag.'],
    ['', 'Vul het einduur in.'],
  ]
  test('in a row', async ({ page }) => {
    await example(page)
    for (const [typed, told] of cases) {
      const end = cell(page, 'Tot', 'dinsdag', 1)
      await end.fill(typed)
      await end.press('Tab')
      await page.locator('#lijst').focus()
      await expect(rows(page, 'dinsdag')).toContainText(told)
      await expect(end).toHaveValue(typed)
    }
    await cell(page, 'Tot', 'dinsdag', 1).fill('12.00')
    await page.getByRole('button', { name: '+ pauze (dinsdag)' }).click()
    await cell(page, 'Van', 'dinsdag', 3).fill('12.10')
    await cell(page, 'Tot', 'dinsdag', 3).fill('12.20')
    await page.locator('#lijst').focus()
    await expect(rows(page, 'dinsdag')).toContainText('Een pauze ligt binnen een blok')
    await expect(running(page)).toContainText('38 u')
  })

  test('in the agreement', async ({ page }) => {
    await example(page)
    await typeDate(page, 'einddatum', '1', '9', '2027')
    await expect(page.getByText('Een overeenkomst duurt hoogstens twaalf maanden.')).toBeVisible()
    await typeDate(page, 'einddatum', '31', '8', '2026')
    await expect(page.getByText('De laatste dag ligt voor de eerste dag.')).toBeVisible()
    await expect(page.getByText('Dan staat hier het jaar.')).toBeVisible()
    await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await expect(page.getByText('Bewaren kan nog niet')).toBeVisible()
    await typeDate(page, 'einddatum', '31', '8', '2027')
    await expect(page.locator('table.months tbody tr')).toHaveCount(12)
    await expect(day(page, '2027-08-31')).toHaveAccessibleName(/schoolvakantie/)
    await page.getByLabel('Voltijdse week').fill('nul')
    await expect(page.getByText('Schrijf de voltijdse week als een getal')).toBeVisible()
  })

  test('an empty week says so', async ({ page }) => {
    await example(page)
    await page.getByRole('button', { name: 'Week toevoegen' }).click()
    await page.getByRole('button', { name: 'Week leegmaken' }).click()
    await expect(page.locator('.finding', { hasText: 'Week 2: een volledig uurrooster' })).toContainText('Deze week is nog leeg.')
  })
})

test('the calendar file: another program reads it, in Brussels time, with identifiers that stay', async ({ page }) => {
  await example(page)
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse((await take(page, 'Agenda (ICS)')).toString('utf8')))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(new ICAL.Timezone(zone))
    }
    return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  }
  const before = await events()
  expect(before).toHaveLength(217)
  expect(new Set(before.map((event) => event.uid)).size).toBe(217)
  const at = (list: ICAL.Event[], date: string) => list.find((event) => event.startDate.toString().startsWith(date))!
  const summer = at(before, '2026-09-01')
  expect(summer.summary).toBe('werkplek')
  expect(summer.startDate.zone.tzid).toBe('Europe/Brussels')
  expect(summer.startDate.toJSDate().toISOString()).toBe('2026-09-01T06:00:00.000Z')
  expect(summer.endDate.toJSDate().toISOString()).toBe('2026-09-01T14:40:00.000Z')
  expect(summer.description).toContain('Werkplek 08:00 - 12:00')
  expect(at(before, '2026-11-10').startDate.toJSDate().toISOString()).toBe('2026-11-10T07:00:00.000Z')
  const free = at(before, '2026-11-11')
  expect([free.startDate.isDate, free.endDate.toString(), free.summary]).toEqual([true, '2026-11-12', 'feestdag'])

  await day(page, '2026-09-01').click()
  await page.getByLabel('Ongewettigd afwezig').check()
  const after = await events()
  expect(after.map((event) => event.uid)).toEqual(before.map((event) => event.uid))
  expect(at(after, '2026-09-01').summary).toBe('ongewettigd afwezig, onbetaald')

  await page.getByLabel('Kenmerk', { exact: false }).first().fill('A, B; "C"')
  await page.getByLabel('Met begin- en einduur').uncheck()
  const marked = await events()
  expect(marked[0].summary).toBe('A, B; "C": ongewettigd afwezig, onbetaald')
  expect(marked.every((event) => event.startDate.isDate)).toBe(true)
  expect(marked[0].uid).not.toBe(before[0].uid)
})

test('the tables open in a spreadsheet of here: semicolons, byte order mark, decimal comma', async ({ page }) => {
  await example(page)
  const months = (await take(page, 'Maanden (CSV)')).toString('utf8')
  expect(months.startsWith('\ufeff')).toBe(true)
  const { data, errors, meta } = Papa.parse<string[]>(months.slice(1), { skipEmptyLines: true })
  expect([errors, meta.delimiter, data.length]).toEqual([[], ';', 11])
  expect(data[1].slice(0, 3).concat(data[1].slice(-6))).toEqual(
    ['2026-09', '14', '8', '107,33', '60,00', '1', '647,80', '647,80', 'berekend, nog te bevestigen'],
  )
  const days = Papa.parse<string[]>((await take(page, 'Dagen (CSV)')).toString('utf8').slice(1), { skipEmptyLines: true })
  expect(days.data).toHaveLength(218)
  expect(days.data[1]).toEqual(['01/09/2026', 'dinsdag', 'werkplek'])
})

test('the annex and the year come out of the printer, one page each', async ({ page }) => {
  await example(page)
  await born(page, '12/5/2010')
  await page.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'))
  })
  const pages = async (mark: string) => {
    await page.evaluate((mark) => document.documentElement.setAttribute('data-printed', mark), mark)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    return pdf.match(/\/Type \/Page\b/g)!.length
  }
  await page.getByRole('button', { name: 'Print de bijlage' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-printed')
  await page.emulateMedia({ media: 'print' })
  const annex = page.locator('article.annex')
  for (const text of ['Overeenkomst van 1 september 2026 tot en met 30 juni 2027.', '8.20 – 12.00', '12.00 – 13.00 (60 min)', 'Les, 4 lesuren', 'De ouder of voogd', 'Afgedrukt op 21 november 2026']) {
    await expect(annex).toContainText(text)
  }
  await expect(page.locator('article.overview')).toContainText('€ 493,56')
  await expect(page.getByRole('button', { name: 'Print de bijlage' })).toBeHidden()
  expect([await pages('bijlage'), await pages('jaar')]).toEqual([1, 1])
})

test('a link restores everything in a clean profile, and a broken one says so', async ({ page, browser }) => {
  await example(page)
  await born(page, '12/5/2010')
  await day(page, '2026-10-06').click()
  await page.getByLabel('Ongewettigd afwezig').check()
  await expect(page).toHaveURL(/\/planning#1\..+\.n20261006\.z$/)
  const address = page.url()
  const other = await (await browser.newContext()).newPage()
  await open(other, address)
  await expect(cell(other, 'Tot', 'dinsdag', 2)).toHaveValue('16.40')
  await expect(day(other, '2026-10-06')).toHaveAccessibleName(/ongewettigd afwezig/)
  await expect(running(other)).toHaveText(await running(page).innerText().then((text) => text.replace(/\n+/g, '')))
  await other.goto('about:blank')
  await open(other, address.slice(0, -20))
  await expect(other.getByText('De link is niet volledig.')).toBeVisible()
  await other.context().close()
})

test('save, open, change, go away and come back, and delete', async ({ page }) => {
  await example(page)
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByLabel('Titel').fill('Zaal 2')
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
  const edit = await page.getByRole('textbox', { name: 'Link om te wijzigen of te wissen' }).inputValue()
  await open(page, '/planning')
  await open(page, edit)
  await expect(page.locator('#titel')).toHaveText('Zaal 2')
  await expect(page.locator('table.months tbody tr')).toHaveCount(10)
  await cell(page, 'Tot', 'dinsdag', 2).fill('17.00')
  const unsaved = page.getByText('Er zijn wijzigingen die nog niet bewaard zijn.')
  await expect(unsaved).toBeVisible()
  await page.getByRole('link', { name: 'Regels', exact: true }).click()
  await expect(page.locator('#titel')).toHaveText('De regels en hun bronnen')
  await page.goBack()
  await expect(unsaved).toBeVisible()
  await expect(cell(page, 'Tot', 'dinsdag', 2)).toHaveValue('17.00')
  await page.getByRole('button', { name: 'Bewaar wijzigingen' }).click()
  await expect(page.getByText('De wijzigingen zijn bewaard.')).toBeVisible()
  await page.reload()
  await expect(cell(page, 'Tot', 'dinsdag', 2)).toHaveValue('17.00')
  await page.getByRole('button', { name: 'Wis deze planning' }).click()
  await page.getByRole('button', { name: 'Ja, wis' }).click()
  await expect(page.locator('#titel')).toHaveText('De planning is gewist')
})

test('plannings stand side by side, stay on this device, and go when told', async ({ page }) => {
  await example(page)
  const name = page.getByLabel('Kenmerk (geen naam)')
  await name.fill('Zaal <1>')
  await page.getByRole('button', { name: 'Zet deze planning in de lijst' }).click()
  await cell(page, 'Tot', 'dinsdag', 2).fill('15.40')
  await page.getByRole('button', { name: 'Zet deze planning in de lijst' }).click()
  const listed = page.getByRole('region', { name: 'Planningen naast elkaar' }).getByRole('row')
  await expect(listed).toHaveCount(3)
  await page.reload()
  await expect(listed.nth(1)).toContainText('Zaal <1>')
  await expect(listed.nth(1)).toContainText('23 u + 15 u')
  await expect(listed.nth(2)).toContainText('22 u + 15 u')
  await listed.nth(1).getByRole('link').click()
  await expect(cell(page, 'Tot', 'dinsdag', 2)).toHaveValue('16.40')
  for (let left = 2; left > 0; left--) await listed.nth(1).getByRole('button', { name: 'Verwijder' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test.describe('a table of young people', () => {
  const read = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType: 'text/csv', buffer })
  const people = (page: Page) => page.locator('table.people tbody tr, table.people > tr')

  test('each row has its result or its own fault; Windows-1252 with semicolons too', async ({ page }) => {
    await open(page, '/planning')
    const text = 'kenmerk;startdatum;geboortedatum;tweede graad\r\nZo\xeb;1/09/2026;12/05/2009;ja\r\nB;31/02/2026;12/05/2009;\r\nC;1/09/2026;12/05/2001;misschien\r\n'
    await read(page, 'jongeren.csv', Buffer.from(text, 'latin1'))
    await expect(page.getByText('3 rijen gelezen, 2 met een fout.')).toBeVisible()
    await expect(people(page).nth(0)).toContainText('Zoë')
    await expect(people(page).nth(0)).toContainText('€ 714,80')
    await expect(people(page).nth(0)).toContainText('15 oktober 2026')
    await expect(people(page).nth(1)).toContainText('Startdatum: Deze dag bestaat niet.')
    await expect(people(page).nth(2)).toContainText('Studies: schrijf ja of nee.')
    await page.getByLabel('Toon alleen rijen met een fout').check()
    await expect(people(page)).toHaveCount(2)
    const result = Papa.parse<string[]>((await take(page, 'Resultaat (CSV)')).toString('utf8').slice(1), { skipEmptyLines: true })
    expect(result.data[1].slice(0, 7)).toEqual(['2', 'Zoë', '01/09/2026', 'In orde', '2', '714,80', 'berekend, nog te bevestigen'])
    await expectAccessible(page)
  })

  test('a file that is no table is refused, 300 rows of garbage are told row by row', async ({ page }) => {
    await open(page, '/planning')
    await read(page, 'leeg.csv', Buffer.from(''))
    await expect(page.getByText('Dit bestand is leeg.')).toBeVisible()
    await read(page, 'anders.csv', Buffer.from('naam;leeftijd\nx;17\n'))
    await expect(page.getByText('Er is geen kolom “startdatum”.')).toBeVisible()
    const garbage = Array.from({ length: 300 }, (_, row) => `${row};\x01${row * 7919};"x`).join('"\n')
    await read(page, 'rommel.csv', Buffer.from(`kenmerk;startdatum;geboortedatum\n${garbage}`))
    await expect(page.getByText(/rijen gelezen, \d+ met een fout/)).toBeVisible()
  })

  test('ten thousand rows are all judged', async ({ page }) => {
    await open(page, '/planning')
    const rows = Array.from({ length: 10_000 }, (_, row) => `A${row};1/09/2026;${1 + (row % 28)}/05/2009;${row % 3}`)
    await read(page, 'veel.csv', Buffer.from(`kenmerk;startdatum;geboortedatum;jaren\n${rows.join('\n')}`))
    await expect(page.getByText('10000 rijen gelezen. Hieronder staan er 100')).toBeVisible()
    const result = Papa.parse((await take(page, 'Resultaat (CSV)')).toString('utf8').slice(1), { skipEmptyLines: true })
    expect(result.data).toHaveLength(10_001)
  })
})

test.describe('seen by everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`accessible in ${colorScheme}: empty, filled in, with violations and a chosen day`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await open(page, '/planning')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click()
      await born(page, '12/5/2010')
      await cell(page, 'Tot', 'woensdag', 2).fill('20.30')
      await cell(page, 'Tot', 'vrijdag', 2).fill('24.00')
      await day(page, '2026-11-03').click()
      await page.getByLabel('Opleiding in de schoolvakantie').check()
      await page.getByRole('button', { name: 'Zet deze planning in de lijst' }).click()
      await expectAccessible(page)
    })
  }

  test('what assistive technology sees', async ({ page }) => {
    await open(page, '/planning')
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'planning-empty.aria.yml' })
    await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click()
    await born(page, '12/5/2010')
    await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'planning.aria.yml' })
  })

  test('at 320 px nothing is wider than the screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await example(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  test('everything works when storage throws', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await example(page)
    await page.getByRole('button', { name: 'Zet deze planning in de lijst' }).click()
    await expect(page.getByRole('region', { name: 'Planningen naast elkaar' }).getByRole('row')).toHaveCount(2)
  })
})
