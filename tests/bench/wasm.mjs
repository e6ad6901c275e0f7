// Times the rules in wasm under Node, as crates/bench/src/main.rs does on native: 7 rounds, the median.
// node wasm.mjs <folder of the bindings> [<cases.json>]
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [folder, file] = process.argv.slice(2)
const { Cases, Year } = createRequire(import.meta.url)(`${folder}/jojo_bench.js`)
const cases = Cases.load(file ? readFileSync(file, 'utf8') : '')
const rate = (reports, work) => {
  const rates = Array.from({ length: 7 }, () => {
    const start = performance.now()
    work(reports)
    return reports / ((performance.now() - start) / 1000)
  })
  return Math.round(rates.sort((a, b) => a - b)[3])
}
cases.run_typed(cases.count())
const typed = rate(200_000, (reports) => cases.run_typed(reports))
const json = rate(20_000, (reports) => cases.run_json(reports))
const year = Year.load()
const years = rate(1_000, (times) => year.run(times))
console.log(JSON.stringify({ cases: cases.count(), skipped: cases.skipped(), mismatches: cases.mismatches(), typed, json, years }))
