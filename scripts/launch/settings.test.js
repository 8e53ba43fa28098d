// @ts-check
/** What the launcher is asked for, and what it says of a mistake. */
import { expect, test } from 'vitest'
import { readSettings } from './settings.js'

test('given nothing, everything is as on a laptop', () => {
  const settings = readSettings([], {})
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    livekit: null,
  })
  expect(settings.dataDir.endsWith('.data')).toBe(true)
})

test('given an admin and a file for the links, both are kept', () => {
  const settings = readSettings(['--admin', 'rosa@example.org', '--ready-file=ready.json'], {
    INIT_CWD: '/srv',
  })
  expect(settings).toMatchObject({ admin: 'rosa@example.org', readyFile: '/srv/ready.json' })
})

test('given TRUST_PROXY, there is no demo; given off, there is', () => {
  expect(readSettings([], { TRUST_PROXY: '1' }).behindProxy).toBe(true)
  expect(readSettings([], { TRUST_PROXY: 'off' }).behindProxy).toBe(false)
})

test.each([
  [[], { PORT: '70000' }, 'PORT must be a whole number from 1 to 65535'],
  [[], { PORT: '3e3' }, 'PORT must be a whole number from 1 to 65535'],
  [['--admin', 'rosa'], {}, '--admin needs a mail address'],
  [['--admin'], {}, 'Usage:'],
  [['--port', '1'], {}, 'Usage:'],
  [['extra'], {}, 'Usage:'],
  [[], { LIVEKIT_URL: 'ws://media:7880' }, 'LIVEKIT_API_KEY and LIVEKIT_API_SECRET must be set too'],
])('given %j and %j, one sentence says what to mend', (args, env, sentence) => {
  expect(() => readSettings(args, env)).toThrow(sentence)
})
