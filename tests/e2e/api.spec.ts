import { expect, expectAccessible, test } from './support'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the description of the API can be read by everyone, ${colorScheme}`, async ({ page }) => {
    // axe looks at every one of some thousand cells.
    test.slow()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto('/api')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The API of the JoJo-wijzer')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'POST /api/v1/eligibility' }).click()
    await expect(page.locator('#evaluate_eligibility')).toBeInViewport()
  })
}
