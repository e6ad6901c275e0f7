// The application behind nginx with TLS, as in deploy/: the same file, with other names, ports and folders.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ELIGIBLE, Server, expect, open, test, verdict } from './support'

/** Ports that were free a moment ago; no two are the same. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  for (const server of servers) await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  for (const server of servers) await new Promise((closed) => server.close(closed))
  return ports
}

/** nginx as deploy/nginx.conf says, in front of these servers. */
class Nginx {
  folder = mkdtempSync(join(tmpdir(), 'jojo-nginx-'))
  address = ''
  private child?: ChildProcess

  async start(servers: Server[]): Promise<void> {
    const at = (name: string) => join(this.folder, name)
    mkdirSync(at('tmp'))
    execFileSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-addext', 'subjectAltName=DNS:localhost', '-keyout', at('key.pem'), '-out', at('certificate.pem')],
    ], { stdio: 'ignore' })
    const [plain, tls] = await freePorts(2)
    const backends = servers.map((server) => `server ${new URL(server.address).host} max_fails=0;`).join('\n')
    const site = readFileSync('../deploy/nginx.conf', 'utf8')
      .replace('server 127.0.0.1:8080 max_fails=0;', backends)
      .replaceAll(/listen \[::\].*\n/g, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443', `listen 127.0.0.1:${tls}`)
      .replaceAll('jojo.example', 'localhost')
      .replaceAll('/etc/nginx/jojo/', `${this.folder}/`)
      .replaceAll('/var/log/nginx/', `${this.folder}/`)
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${at('tmp')}/${kind};`)
      .join(' ')
    const types = 'types { text/html html; }'
    const root = process.getuid?.() === 0 ? 'user root;' : ''
    writeFileSync(at('nginx.conf'), `${root} daemon off; pid ${at('pid')}; events {} http { ${types} ${places} ${site} }`)
    const child = spawn('nginx', ['-p', this.folder, '-e', at('error.log'), '-c', at('nginx.conf')])
    let said = ''
    child.stderr.on('data', (chunk) => (said += chunk))
    this.child = child
    this.address = `https://localhost:${tls}`
    await expect
      .poll(async () => {
        if (child.exitCode !== null) throw new Error(said)
        return fetch(`http://127.0.0.1:${plain}/`, { redirect: 'manual' }).then((answer) => answer.status, () => 0)
      })
      .toBe(301)
  }

  async stop(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null) return
    const ended = new Promise((done) => child.on('exit', done))
    child.kill('SIGQUIT')
    await ended
  }

  log(): string {
    return readFileSync(join(this.folder, 'jojo.log'), 'utf8')
  }
}

const TOLD = { JOJO_TRUSTED_PROXIES: '127.0.0.1', JOJO_WRITES_PER_MINUTE: '4', JOJO_PUBLIC_URL: 'https://localhost' }

test.describe('behind nginx', () => {
  test.use({ ignoreHTTPSErrors: true })

  test('the check works, is saved and opened again over TLS', async ({ page }) => {
    const [server, nginx] = [new Server(undefined, TOLD), new Nginx()]
    try {
      await server.start()
      await nginx.start([server])
      await open(page, `${nginx.address}/check#${ELIGIBLE}`)
      await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
      await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
      await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible()
      const saved = await page.getByRole('textbox', { name: 'Link om te lezen' }).inputValue()
      expect(saved).toMatch(new RegExp(`^${nginx.address}/d/`))
      await open(page, saved)
      await expect(verdict(page)).toHaveText('Je mag starten')

      const answer = await page.request.get(`${nginx.address}/check`, { headers: { 'accept-encoding': 'br' } })
      expect(answer.headers()['strict-transport-security']).toBe('max-age=63072000')
      expect(answer.headers()['content-encoding']).toBe('br')
      expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")

      // The log of nginx says neither which document nor who asked.
      await nginx.stop()
      const id = new URL(page.url()).pathname.split('/').pop() ?? 'no id'
      expect(nginx.log()).toContain('/d/{id} 200')
      expect(nginx.log()).toContain('POST /api/v1/documents 201')
      expect(nginx.log()).not.toContain(id)
      expect(nginx.log()).not.toContain('127.0.0.1')
    } finally {
      await nginx.stop()
      await server.stop()
      server.forget()
      rmSync(nginx.folder, { recursive: true })
    }
  })

  test('each client has its own limit, and no client names itself', async ({ page }) => {
    const [server, nginx] = [new Server(undefined, TOLD), new Nginx()]
    try {
      await server.start()
      await nginx.start([server])
      const save = async (client: string) => {
        const data = { kind: 'check', title: '', answers: {} }
        const headers = { 'x-forwarded-for': client, forwarded: `for=${client}` }
        return (await page.request.post(`${nginx.address}/api/v1/documents`, { data, headers })).status()
      }
      for (const client of [1, 2, 3, 4]) expect(await save(`192.0.2.${client}`)).toBe(201)
      expect(await save('192.0.2.5')).toBe(429)
      const large = await page.request.post(`${nginx.address}/api/v1/eligibility`, {
        data: ' '.repeat(300_000),
        headers: { 'content-type': 'application/json' },
      })
      expect(large.status()).toBe(413)
      expect(large.headers()['content-type']).toBe('application/problem+json')
      // Nothing that people send is written to the disk of nginx, which may be full.
      rmSync(join(nginx.folder, 'tmp'), { recursive: true })
      writeFileSync(join(nginx.folder, 'tmp'), '')
      const asked = await page.request.post(`${nginx.address}/api/v1/eligibility`, {
        data: `{}${' '.repeat(60_000)}`,
        headers: { 'content-type': 'application/json' },
      })
      expect(asked.status()).toBe(200)
    } finally {
      await nginx.stop()
      await server.stop()
      server.forget()
      rmSync(nginx.folder, { recursive: true })
    }
  })

  test('when one of two servers stops, the other answers', async ({ page }) => {
    const database = join(mkdtempSync(join(tmpdir(), 'jojo-two-')), 'jojo.sqlite')
    const servers = [new Server(undefined, TOLD), new Server(undefined, TOLD)]
    const nginx = new Nginx()
    try {
      for (const server of servers) await server.start(0, database)
      await nginx.start(servers)
      const data = { kind: 'check', title: 'van een', answers: {} }
      const { id } = await (await page.request.post(`${nginx.address}/api/v1/documents`, { data })).json()
      // One after the other, without a pause: as in an upgrade.
      for (const server of servers) {
        const port = Number(new URL(server.address).port)
        await server.stop()
        for (let count = 0; count < 6; count++) {
          const answer = await page.request.get(`${nginx.address}/api/v1/documents/${id}`)
          expect(answer.status()).toBe(200)
        }
        await server.start(port, database)
      }
    } finally {
      await nginx.stop()
      for (const server of servers) {
        await server.stop()
        server.forget()
      }
      rmSync(nginx.folder, { recursive: true })
    }
  })
})
