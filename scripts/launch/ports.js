// @ts-check
/** Whether a port is free, and which one may be taken. Holds none: whoever asked takes it next. */

import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Below those that systems hand out for outgoing connections. */
const FIRST = 20_000
const LAST = 29_999

/** @typedef {'tcp' | 'udp'} Transport */

/** True when it can be listened on now; an address this machine does not have counts as free. @param {Transport} transport @param {number} port @param {string} host */
export function isFree(transport, port, host) {
  return new Promise((resolve, reject) => {
    const socket = transport === 'tcp' ? createServer() : createSocket(host.includes(':') ? 'udp6' : 'udp4')
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve(true)
      else reject(error)
    })
    const close = () => socket.close(() => resolve(true))
    if ('listen' in socket) socket.listen({ port, host }, close)
    else socket.bind(port, host, close)
  })
}

/** @param {Transport} transport @returns {Promise<number>} */
export async function chooseFree(transport, host = '127.0.0.1') {
  for (;;) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isFree(transport, port, host)) return port
  }
}
