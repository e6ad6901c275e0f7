(() => {
  // Keeps what is answered before the application is there, and answers it again once it is.
  const answers = new Map()
  const place = (field) => {
    const question = field.closest?.('.shell .question')
    return question && [question.id, [...question.querySelectorAll('input,select')].indexOf(field)]
  }
  const field = ([id, index]) => document.getElementById(id)?.querySelectorAll('input,select')[index]
  const keep = ({ target }) => {
    const at = place(target)
    if (!at) return
    // In the order of the last change: of two choices the later one counts.
    answers.delete(at.join())
    answers.set(at.join(), [at, target.value, target.checked])
  }
  addEventListener('input', keep)
  addEventListener('change', keep)
  // Answers in the address come with the application: what is not answered yet would only flash.
  if (location.hash) document.documentElement.classList.add('answered')
  addEventListener('jojo-started', () => {
    for (const type of ['input', 'change']) removeEventListener(type, keep)
    for (const [at, value, checked] of answers.values()) {
      const to = field(at)
      if (to?.type === 'radio') {
        if (checked) to.click()
      } else if (to) {
        to.value = value
        for (const type of ['input', 'change']) to.dispatchEvent(new Event(type, { bubbles: true }))
      }
    }
  }, { once: true })
})()
