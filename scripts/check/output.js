// @ts-check
/** Keeps the output of parallel parts apart. The first part prints at once, the next one when the first has ended. */

/** @typedef {{ write: (text: string) => void, end: () => void }} Output */

/** @param {number} count @param {(text: string) => void} print @returns {Output[]} */
export function outputsInOrder(count, print) {
  const waiting = Array.from({ length: count }, () => ({ text: '', ended: false }))
  let current = 0

  /** Prints everything whose turn has come. */
  function advance() {
    for (let part = waiting[current]; part !== undefined; part = waiting[current]) {
      if (part.text !== '') print(part.text)
      part.text = ''
      if (!part.ended) return
      current++
    }
  }

  return waiting.map((part) => ({
    write: (text) => {
      part.text += text
      advance()
    },
    end: () => {
      part.ended = true
      advance()
    },
  }))
}
