// @ts-check
/** What parts that run side by side print, one after the other: the first one's at once, the next one's when that has ended. */

/** @typedef {{ write: (text: string) => void, end: () => void }} Output */

/** @param {number} count @param {(text: string) => void} print @returns {Output[]} */
export function outputsInOrder(count, print) {
  const waiting = Array.from({ length: count }, () => ({ text: '', ended: false }))
  let current = 0

  /** Prints what has become due. */
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
