// @ts-check
/** What a start says at its end. Only words. */
import { relative } from 'node:path'
import { inRoot } from '../setup/root.js'

/**
 * @param {object} up
 * @param {string} up.url
 * @param {import('./server.js').Links | undefined} up.links
 * @param {import('./settings.js').Settings} up.settings
 * @param {boolean} up.hasMedia
 */
export function whatToOpen({ url, links, settings, hasMedia }) {
  const folder = relative(inRoot(), settings.dataDir)
  const dataDir = folder.startsWith('..') ? settings.dataDir : folder
  return [
    '',
    `Hearth is up at ${url}`,
    '',
    ...(links ? demoLines(links, hasMedia) : []),
    ...(settings.admin ? [`  ${settings.admin} is an admin and signs in at ${url}/sign-in`] : []),
    ...(settings.sendsMail ? [] : [`  Mail is not sent: it is written to ${dataDir}/outbox`]),
    `  Data and logs: ${dataDir}`,
    '  Stop: Ctrl-C',
    '',
  ]
}

/** @param {import('./server.js').Links} links @param {boolean} hasMedia */
function demoLines(links, hasMedia) {
  return [
    'A demo session is ready. These links work on this machine until that session ends or you stop Hearth:',
    '',
    `  Facilitator      ${links.facilitator}`,
    `  Learners         ${links.learner}`,
    `  Wellness office  ${links.office}`,
    '',
    ...(hasMedia
      ? ['  Alone? Invite simulated people:', `  npm run people -- --link ${links.learner} --count 8`, '']
      : []),
  ]
}

/** @param {string} reason */
export function noLivekitBanner(reason) {
  const rule = '  '.padEnd(78, '─')
  return [
    rule,
    '  NO SOUND AND NO VIDEO: there is no LiveKit server.',
    `  Tried: ${reason}.`,
    '  Install Go 1.26 or newer (go.dev/dl), or Docker, or put livekit-server on',
    '  the PATH, then start again. Everything else works meanwhile.',
    rule,
  ]
}
