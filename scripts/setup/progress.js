// @ts-check
/** The short list a person reads while something takes its time. On a terminal a running step is replaced when done. */

/** @typedef {ReturnType<typeof createProgress>} Progress */

export function createProgress(out = process.stdout) {
  let running = false

  /** @param {string} line */
  const put = (line) => {
    if (running && out.isTTY) out.write('\r\x1b[K')
    running = false
    out.write(`${line}\n`)
  }

  return {
    /** Says what begins now. @param {string} title */
    begin(title) {
      if (out.isTTY) {
        if (running) out.write('\n')
        out.write(`  … ${title}`)
        running = true
      } else put(`  … ${title}`)
    },
    /** @param {string} title */
    done(title) {
      put(`  ✓ ${title}`)
    },
    /** Leaves a running step as it stands. */
    breakOff() {
      if (running && out.isTTY) out.write('\n')
      running = false
    },
    /** Lines set apart from the list. @param {string[]} lines */
    say(...lines) {
      for (const line of lines) put(line)
    },
  }
}

/** A duration for people. @param {number} ms */
export function inWords(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Formats a duration as minutes and seconds for tables, such as 2:05. @param {number} ms */
export function minutes(ms) {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
