// How long the browser works for one keystroke in the check, with the processor slowed down four times.
// Prints one line of JSON: milliseconds per keystroke, from real key presses.
import { measure, samples, slowed } from './browser.mjs'

await measure({ width: 360, height: 740 }, async (page, address) => {
  await page.goto(`${address}/check#1.b20020101.s20261231.nMA.l1.d0.c1.p0.ts.e1.a0.g0.h0.o0.z`)
  const year = page.locator('#birth_date').getByLabel('Jaar')
  await year.focus()
  const worked = await slowed(page)
  let flip = false
  // Each pair of keystrokes takes the verdict from eligible to refused and back.
  return samples(worked, async () => {
    await page.keyboard.press('Backspace')
    await page.keyboard.press((await year.inputValue()) === '200' ? (flip = !flip) ? '1' : '2' : '2')
  }, { per: 2 })
})
