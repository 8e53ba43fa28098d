/** Learns by how much the server's clock is ahead of this browser's. Shared times are shown by the server's clock. */

/** Asks three times and trusts the quickest answer. Milliseconds to add to `Date.now()`. */
export async function measureClockOffset(ask: () => Promise<number>): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, offset: 0 }
  for (let round = 0; round < 3; round++) {
    const sent = performance.now()
    const server = await ask()
    const took = performance.now() - sent
    if (took < best.took) best = { took, offset: server + took / 2 - Date.now() }
  }
  return Math.round(best.offset)
}
