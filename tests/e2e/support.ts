import { test as base, expect, type Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A server of its own, with a fresh database file that stays when the server is started again. */
export class Server {
  private child?: ChildProcess
  private folder = mkdtempSync(join(tmpdir(), 'jojo-'))
  address = ''

  /** The application inside the program, or the one in a folder; and what else the server is told. */
  constructor(
    private spa?: string,
    private told: Record<string, string> = {},
  ) {}

  async start(port = 0, database = join(this.folder, 'jojo.sqlite')): Promise<void> {
    const program = process.env.JOJO_API ?? '../target/debug/jojo-api'
    const child = spawn(program, ['serve', '--port', String(port), '--database', database], {
      env: {
        ...process.env,
        JOJO_PUBLIC_URL: port ? `http://127.0.0.1:${port}` : '',
        JOJO_SPA: this.spa ?? '',
        ...this.told,
      },
    })
    this.child = child
    // All that servers log is searched afterwards for what they should not.
    const logs = process.env.JOJO_LOGS
    if (logs) child.stderr.on('data', (chunk) => appendFileSync(join(logs, `${basename(this.folder)}.log`), chunk))
    this.address = await new Promise((listening, failed) => {
      let log = ''
      child.stderr.on('data', (chunk) => {
        log += chunk
        const address = log.match(/listening on (http:[^"\s]+)/)
        if (address) listening(address[1])
      })
      child.on('exit', () => failed(new Error(log)))
    })
  }

  async stop(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null) return
    // Also its log is read to the end.
    const ended = new Promise((done) => child.on('close', done))
    child.kill('SIGTERM')
    await ended
  }

  async restart(): Promise<void> {
    await this.start(Number(new URL(this.address).port))
  }

  forget(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

type TestFixtures = { expectedErrors: RegExp[]; ownServer: Server }
type WorkerFixtures = { server: Server }

/**
 * Every page is at noon on 21 November 2026 and may not log an error, ask anything of another origin or set a cookie.
 * A test that provokes an error names it in `expectedErrors`.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  expectedErrors: [[], { option: true }],

  server: [
    async ({}, use) => {
      const server = new Server()
      await server.start()
      await use(server)
      await server.stop()
      server.forget()
    },
    { scope: 'worker' },
  ],

  ownServer: async ({}, use) => {
    const server = new Server()
    await server.start()
    await use(server)
    await server.stop()
    server.forget()
  },

  baseURL: async ({ server }, use) => use(server.address),

  context: async ({ context, expectedErrors }, use) => {
    const faults: string[] = []
    // Only the tests of being offline let pages be kept.
    const usual = /Service Worker registration blocked by Playwright/
    const isExpected = (text: string) => [usual, ...expectedErrors].some((expected) => expected.test(text))
    await context.clock.setFixedTime(new Date('2026-11-21T12:00:00+01:00'))
    context.on('console', (message) => {
      const text = message.text()
      if (['error', 'warning'].includes(message.type()) && !isExpected(text)) {
        faults.push(`console: ${text}`)
      }
    })
    context.on('weberror', (error) => {
      if (!isExpected(error.error().message)) faults.push(`page: ${error.error().message}`)
    })
    context.on('request', (request) => {
      const url = new URL(request.url())
      if (!['127.0.0.1', 'localhost', ''].includes(url.hostname)) faults.push(`other origin: ${request.url()}`)
    })
    await use(context)
    expect(faults).toEqual([])
    expect(await context.cookies()).toEqual([])
  },
})

export { expect }

/** Answers that make someone eligible. */
export const ELIGIBLE = '1.b20090512.s20260901.d0.c1.p0.ts.e1.z'

/** Opens a page and waits until the application has taken over. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('#titel')).toBeVisible()
  await expect(page.locator('.shell')).toHaveCount(0)
}

export const verdict = (page: Page) => page.locator('#verdict')
export const question = (page: Page, id: string) => page.locator(`#${id}`)
export const condition = (page: Page, text: string) => page.locator('.condition', { hasText: text })

export async function typeDate(page: Page, id: string, day: string, month: string, year: string): Promise<void> {
  const fields = question(page, id)
  await fields.getByLabel('Dag').fill(day)
  await fields.getByLabel('Maand').fill(month)
  await fields.getByLabel('Jaar').fill(year)
}

export async function choose(page: Page, id: string, answer: string): Promise<void> {
  await question(page, id).getByText(answer, { exact: true }).click()
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
}
