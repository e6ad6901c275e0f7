// How long the browser works for one keystroke in the check, with the processor slowed down four times.
// Prints one line of JSON: milliseconds per keystroke, from real key presses.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'jojo-bench-'))
const server = spawn(process.env.JOJO_API, ['serve', '--port', '0', '--database', join(folder, 'jojo.sqlite'), '--spa', process.env.JOJO_SPA])
const address = await new Promise((listening) => {
  let log = ''
  server.stderr.on('data', (chunk) => {
    log += chunk
    const found = log.match(/listening on (http:[^"\s]+)/)
    if (found) listening(found[1])
  })
})
const browser = await chromium.launch({ executablePath: process.env.JOJO_CHROMIUM, args: ['--no-sandbox', '--disable-background-networking'] })
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.goto(`${address}/check#1.b20020101.s20261231.nMA.l1.d0.c1.p0.ts.e1.a0.g0.h0.o0.z`)
  const year = page.locator('#birth_date').getByLabel('Jaar')
  await year.focus()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const metrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name) => metrics.find((metric) => metric.name === name).value * 1000
    return { scripting: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') }
  }
  // Each pair of keystrokes takes the verdict from eligible to refused and back.
  const press = async () => {
    await page.keyboard.press('Backspace')
    await page.keyboard.press((await year.inputValue()) === '200' ? (flip = !flip) ? '1' : '2' : '2')
  }
  let flip = false
  for (let warm = 0; warm < 10; warm++) await press()
  const samples = []
  for (let round = 0; round < 60; round++) {
    const before = await metrics()
    await press()
    const after = await metrics()
    samples.push({ scripting: (after.scripting - before.scripting) / 2, layout: (after.layout - before.layout) / 2 })
  }
  const middle = (name) => samples.map((sample) => sample[name]).sort((a, b) => a - b)[30].toFixed(2)
  const worst = (name) => Math.max(...samples.map((sample) => sample[name])).toFixed(2)
  console.log(JSON.stringify({ scripting: middle('scripting'), scripting_worst: worst('scripting'), layout: middle('layout') }))
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true, force: true })
}
