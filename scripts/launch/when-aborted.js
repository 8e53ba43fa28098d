// @ts-check
/** Runs something once a signal is aborted, at once if it already is. */

/** @param {AbortSignal} signal @param {() => void} act */
export function whenAborted(signal, act) {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}
