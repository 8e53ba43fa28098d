// @ts-check
/** What is particular to the LiveKit of one data folder: its keys and ports, made at the first start and kept. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writePrivately } from './data-folder.js'
import { chooseFree, isFree } from './ports.js'

/** @typedef {{ apiKey: string, apiSecret: string, port: number, udpPort: number }} OwnLivekit */

/** Keeps the ports unless somebody else has taken them meanwhile. @param {string} dataDir @returns {Promise<OwnLivekit>} */
export async function readOwnLivekit(dataDir) {
  const path = join(dataDir, 'livekit.json')
  const kept = asOwnLivekit(readJson(path))
  const own = {
    apiKey: kept?.apiKey ?? `hearth-${randomBytes(6).toString('hex')}`,
    apiSecret: kept?.apiSecret ?? randomBytes(32).toString('hex'),
    port: await keepOrChoose('tcp', kept?.port),
    udpPort: await keepOrChoose('udp', kept?.udpPort),
  }
  writePrivately(path, `${JSON.stringify(own, null, 2)}\n`)
  return own
}

/** @param {import('./ports.js').Transport} transport @param {number | undefined} port */
async function keepOrChoose(transport, port) {
  return port !== undefined && (await isFree(transport, port, '127.0.0.1')) ? port : chooseFree(transport)
}

/** @param {unknown} read @returns {OwnLivekit | null} */
function asOwnLivekit(read) {
  if (typeof read !== 'object' || read === null) return null
  const { apiKey, apiSecret, port, udpPort } = /** @type {Record<string, unknown>} */ (read)
  if (typeof apiKey !== 'string' || typeof apiSecret !== 'string') return null
  if (typeof port !== 'number' || typeof udpPort !== 'number') return null
  return { apiKey, apiSecret, port, udpPort }
}

/**
 * LiveKit's configuration for one machine: nothing of it can be reached from another one.
 * No TCP port for media: LiveKit would listen on all interfaces, whatever is bound.
 * @param {OwnLivekit} own
 * @param {{ bind: string, webhookUrl: string }} at
 */
export function livekitYaml({ apiKey, apiSecret, port, udpPort }, { bind, webhookUrl }) {
  return `port: ${port}
bind_addresses: [${bind}]
rtc:
  udp_port: ${udpPort}
  tcp_port: 0
  node_ip: 127.0.0.1
  enable_loopback_candidate: true
  # Without one, LiveKit sends every browser to the STUN servers of Google and Twilio.
  stun_servers: ['127.0.0.1:${udpPort}']
${bind === '127.0.0.1' ? '  ips:\n    includes: [127.0.0.1/32]\n' : ''}room:
  auto_create: false
keys:
  ${apiKey}: ${apiSecret}
webhook:
  api_key: ${apiKey}
  urls: ['${webhookUrl}']
logging:
  level: info
  json: true
`
}
