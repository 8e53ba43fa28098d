/**
 * Signals that go past the room's state: what is sent so is in no view and kept nowhere. Between nodes they go by
 * `serverSideEmit`, which is published in Redis and not kept there, as views are for a minute. What is lost is lost.
 */
import type { Reacted, Spoken } from '@hearth/protocol/socket'
import type { HearthServer } from './hearth-server.ts'

export type Signal = { event: 'spoken'; spoken: Spoken } | { event: 'reacted'; reacted: Reacted }

/** To a channel, or a connection, on whatever node. */
export type SendSignal = (to: string, signal: Signal) => void

/** `manyNodes`: there may be others; a server's own adapter in memory cannot reach any. */
export function openSignals(io: HearthServer, manyNodes: boolean): SendSignal {
  function sendHere(to: string, signal: Signal): void {
    const here = io.local.to(to)
    // Often right behind a view, where a volatile message is dropped; and rare.
    if (signal.event === 'spoken') here.emit('spoken', signal.spoken)
    else here.volatile.emit('reacted', signal.reacted)
  }
  io.on('signal', sendHere)
  return (to, signal) => {
    sendHere(to, signal)
    if (manyNodes) io.serverSideEmit('signal', to, signal)
  }
}
