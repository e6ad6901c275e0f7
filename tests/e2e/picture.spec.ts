import { choose, ELIGIBLE, open, test, verdict, expect } from './support'

// The picture in the README; made anew with JOJO_PICTURE=1 npx playwright test picture.
test('the check fits in one picture', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 })
  await open(page, `/check#${ELIGIBLE}`)
  await choose(page, 'alternating_years_passed', 'Eén jaar')
  await choose(page, 'grade_passed', 'De tweede graad')
  await choose(page, 'buso_ov3_qualification_passed', 'Nee')
  await page.evaluate(() => scrollTo(0, 0))
  await expect(verdict(page)).toBeInViewport()
  await expect(page.locator('.money')).toBeInViewport()
  if (process.env.JOJO_PICTURE) await page.screenshot({ path: '../docs/check.png' })
})
