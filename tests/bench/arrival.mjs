// A first visit on a slow phone: 1.6 Mbit/s, 150 ms there and back, processor slowed down four times. When does the first text
// stand there, and when is the application there to judge an answer? Prints one line of JSON: milliseconds, middle of 5.
import { measure, slowNetwork, slowed } from './browser.mjs'

await measure({ width: 360, height: 740 }, async (_page, address, anotherPage) => {
  const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
  const figures = {}
  for (const [name, path] of [['check', '/check'], ['embedded', '/insluiten/check'], ['start', '/']]) {
    const [text, answer] = [[], []]
    for (let round = 0; round < 5; round++) {
      const visit = await anotherPage()
      await visit.addInitScript(() => addEventListener('TrunkApplicationStarted', () => (window.there = performance.now())))
      await slowed(visit)
      await slowNetwork(visit)
      await visit.goto(address + path)
      if (path !== '/') await visit.waitForFunction(() => window.there)
      await visit.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length)
      text.push(await visit.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime))
      if (path !== '/') answer.push(await visit.evaluate(() => window.there))
      await visit.close()
    }
    figures[name] = { first_text: Math.round(middle(text)), ...(answer.length && { first_answer: Math.round(middle(answer)) }) }
  }
  return figures
})
