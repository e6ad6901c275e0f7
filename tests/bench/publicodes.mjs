// publicodes behind its own REST package, beside the models of the peers: node publicodes.mjs PORT
// Prints the body of one full report (verdict, eight conditions, tier, amount) and serves until it is stopped.

import fs from 'node:fs'
import Koa from 'koa'
import Router from '@koa/router'
import Engine from 'publicodes'
import { koaMiddleware } from '@publicodes/api'
import { parse } from 'yaml'

const rules = parse(fs.readFileSync('jojo.publicodes.yaml', 'utf8'))
const quiet = { logger: { warn() {}, log() {}, error() {} } }
const router = new Router()
router.use(koaMiddleware(new Engine(rules, quiet)))
new Koa().use(router.routes()).listen(Number(process.argv[2]), '127.0.0.1')

const conditions = ['inschrijving', 'leerplicht', 'leeftijd', 'rechten', 'laaggeschoold', 'nieuw in project', 'opleiding', 'verblijf']
console.log(
  JSON.stringify({
    expressions: [...conditions.map((name) => `voorwaarde ${name}`), 'mag starten', 'trap', 'leervergoeding'],
    situation: {
      'date start': '01/09/2025',
      geboortedatum: '12/05/2009',
      'ingeschreven duaal': 'oui',
      'leerplicht voldaan': 'oui',
      rechten: 'oui',
      'diploma so': 'non',
      'eerder jojo': 'non',
      opleiding: "'schilder'",
      'erkenning andere opleiding': 'oui',
      'niet eu': 'non',
      'wettig verblijf': 'oui',
      'oao jaren geslaagd': '0 jaar',
      'tweede graad geslaagd': 'non',
      'eerste jaar derde graad geslaagd': 'non',
      'kwalificatiefase buso geslaagd': 'non',
    },
  }),
)
