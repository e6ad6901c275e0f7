import { chromium } from '@playwright/test'
const [,, base, out, width='1280', scheme='light', ...actions] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme })
const page = await context.newPage()
page.on('console', (m) => console.log('console', m.type(), m.text()))
page.on('pageerror', (e) => console.log('ERR', e.message))
await page.goto(base)
await page.waitForSelector('#titel')
for (const a of actions) await eval(`(async()=>{${a}})()`)
await page.waitForTimeout(300)
await page.screenshot({ path: out, fullPage: true })
await browser.close()
