// How long the browser works for one step of a block in the planner, with the processor slowed down four times; and how
// long ten thousand young people take, at full speed. Prints one line of JSON, in milliseconds.
import { measure, samples, slowed } from './browser.mjs'

await measure({ width: 1280, height: 900 }, async (page, address) => {
  await page.goto(`${address}/planning`)
  const rows = Array.from({ length: 10_000 }, (_, row) => `A${row};1/09/2026;${1 + (row % 28)}/05/2009;${row % 3};nee;nee;nee`)
  const text = `kenmerk;startdatum;geboortedatum;jaren;tweede graad;derde graad jaar 1;buso ov3\n${rows.join('\n')}`
  const people = await page.evaluate(async (text) => {
    const field = document.querySelector('input[type=file]')
    const files = new DataTransfer()
    files.items.add(new File([text], 'veel.csv'))
    const start = performance.now()
    field.files = files.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
    while (!document.body.innerText.includes('10000 rijen gelezen')) await new Promise((done) => setTimeout(done, 5))
    return performance.now() - start
  }, text)
  await page.getByRole('button', { name: 'Vul een voorbeeld in' }).click()
  await page.locator('#geboortedatum').getByLabel('Dag').fill('12/5/2010')
  await page.locator('svg.week').getByRole('button', { name: /dinsdag, werkplek, van 8/ }).focus()
  const worked = await slowed(page)
  let down = false
  const block = await samples(worked, () => page.keyboard.press((down = !down) ? 'ArrowDown' : 'ArrowUp'))
  return { ...block, people_10000: people.toFixed(0) }
})
