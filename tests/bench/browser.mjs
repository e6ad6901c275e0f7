// A browser with a server of its own, for the benches: `measure(async (page, address, anotherPage) => …)`.
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function measure(viewport, work) {
  const folder = mkdtempSync(join(tmpdir(), 'jojo-bench-'))
  const server = spawn(process.env.JOJO_API, ['serve', '--port', '0', '--database', join(folder, 'jojo.sqlite')])
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
    console.log(JSON.stringify(await work(await browser.newPage({ viewport }), address, () => browser.newPage({ viewport }))))
  } finally {
    await browser.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Slows the processor down four times; what it returns gives the milliseconds that pages worked so far. */
export async function slowed(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name) => metrics.find((metric) => metric.name === name).value * 1000
    return { scripting: value('ScriptDuration'), layout: value('LayoutDuration') + value('RecalcStyleDuration') }
  }
}

/** 1.6 Mbit/s, 150 ms there and back, nothing in the cache. */
export async function slowNetwork(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 })
}

/** The middle and the worst of what `step` costs. */
export async function samples(worked, step, { warm = 10, rounds = 60, per = 1 } = {}) {
  for (let round = 0; round < warm; round++) await step()
  const all = []
  for (let round = 0; round < rounds; round++) {
    const before = await worked()
    await step()
    const after = await worked()
    all.push({ scripting: (after.scripting - before.scripting) / per, layout: (after.layout - before.layout) / per })
  }
  const sorted = (name) => all.map((sample) => sample[name]).sort((a, b) => a - b)
  const middle = (name) => sorted(name)[rounds / 2].toFixed(2)
  return { scripting: middle('scripting'), scripting_worst: sorted('scripting').at(-1).toFixed(2), layout: middle('layout') }
}
