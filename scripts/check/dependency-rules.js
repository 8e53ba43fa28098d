// @ts-check
/**
 * Which way dependencies may go: architecture.md as rules. dependency-rules.test.js plants a violation of each.
 * `forbidden` sees every import, types too; `forbiddenAtRunTime` only what is left once types are gone.
 */

const TESTS = '(\\.test\\.tsx?$|/test/|/testing/)'
/** Everything in the server that is one way of doing what a port asks for, and the files that choose among them. */
const IMPLEMENTATIONS = [
  '^apps/server/src/store/sql/',
  '^apps/server/src/cluster/(redis/|in-process/|open-fabric\\.ts$)',
  '^apps/server/src/livekit/sdk',
  '^apps/server/src/mail/(smtp|outbox|create-mailer\\.ts$)',
  '^apps/server/src/webhook/signed',
]

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/** Only `users` may import the npm package. @param {string} library @param {string} users @returns {Rule} */
const keptIn = (library, users) => ({
  name: 'libraries-stay-in-their-place',
  comment: `only ${users} imports ${library}`,
  severity: 'error',
  from: { path: '^(apps|packages)/[^/]+/src/', pathNot: [users, TESTS] },
  to: { path: `node_modules/${library}/` },
})

/** @type {Rule[]} */
export const forbidden = [
  {
    name: 'protocol-is-a-leaf',
    comment:
      'packages/protocol imports its schema library and, to compare names, a list of look-alike letters',
    severity: 'error',
    from: { path: '^packages/protocol/src/', pathNot: TESTS },
    to: { pathNot: ['^packages/protocol/src/', 'node_modules/(zod|unhomoglyph)/'] },
  },
  {
    name: 'room-is-pure',
    comment: 'packages/room imports protocol and nothing else: no clock, no network, no library',
    severity: 'error',
    from: { path: '^packages/room/src/', pathNot: TESTS },
    to: { pathNot: ['^packages/room/src/', '^packages/protocol/src/'] },
  },
  {
    name: 'sealed-is-a-leaf',
    comment:
      'packages/sealed imports what protocol says of the wire, its HPKE library and one word list, and nothing else',
    severity: 'error',
    from: { path: '^packages/sealed/src/', pathNot: TESTS },
    to: {
      pathNot: [
        '^packages/(sealed|protocol)/src/',
        'node_modules/@hpke/core/',
        'node_modules/@scure/bip39/wordlists/english\\.js$',
      ],
    },
  },
  {
    name: 'server-never-imports-sealed',
    comment: 'the server relays what is sealed and can open none of it',
    severity: 'error',
    from: { path: '^apps/server/' },
    to: { path: '^packages/sealed/' },
  },
  {
    name: 'views-never-decide',
    comment: 'project, media-plan and notices-of read the state; they never import decide',
    severity: 'error',
    from: { path: '^packages/room/src/(project|media-plan|notices-of)\\.ts$' },
    to: { path: '^packages/room/src/(decide|rules/)' },
  },
  {
    name: 'apps-never-import-each-other',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'packages-never-import-apps',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^(apps|e2e|bench|scripts)/' },
  },
  {
    name: 'web-imports-only-protocol-guards-and-sealed',
    comment: 'of packages/room the web may import guards.ts alone',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: TESTS },
    to: {
      path: '^packages/',
      pathNot: ['^packages/protocol/src/', '^packages/room/src/guards\\.ts$', '^packages/sealed/src/'],
    },
  },
  {
    name: 'people-import-only-protocol-and-sealed',
    severity: 'error',
    from: { path: '^apps/people/' },
    to: { path: '^packages/', pathNot: '^packages/(protocol|sealed)/src/' },
  },
  {
    name: 'only-compose-imports-implementations',
    comment: 'http, socket, rooms and effects know ports only',
    severity: 'error',
    from: {
      path: '^apps/server/src/',
      pathNot: ['^apps/server/src/compose\\.ts$', TESTS, ...IMPLEMENTATIONS],
    },
    to: { path: IMPLEMENTATIONS },
  },
  {
    name: 'doors-and-rooms-never-import-compose',
    severity: 'error',
    from: { path: '^apps/server/src/', pathNot: ['^apps/server/src/(main|serve)\\.ts$', TESTS] },
    to: { path: '^apps/server/src/(compose|main|serve)\\.ts$' },
  },
  keptIn('livekit-server-sdk', '^apps/server/src/livekit/sdk'),
  keptIn('livekit-client', '^apps/web/src/media/'),
  keptIn('@hpke/(core|common)', '^packages/sealed/src/suite\\.ts$'),
  keptIn('@scure/bip39', '^packages/sealed/src/safety-words\\.ts$'),
  keptIn('(drizzle-orm|pg|@electric-sql/pglite)', '^apps/server/src/store/sql/'),
  keptIn('nodemailer', '^apps/server/src/mail/smtp'),
  keptIn('standardwebhooks', '^apps/server/src/webhook/signed'),
  keptIn('(redis|ioredis)', '^apps/server/src/cluster/redis/'),
  {
    name: 'shipped-code-never-imports-tests',
    severity: 'error',
    from: { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
    to: { path: TESTS, pathNot: 'node_modules' },
  },
  {
    name: 'everything-resolves',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(virtual:|bun:)' },
  },
]

/** @type {Rule[]} */
export const forbiddenAtRunTime = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'web-never-runs-zod',
    comment: 'zod parses at the door of the server; the web imports types of the modules that use it',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: TESTS },
    to: { path: 'node_modules/zod/', reachable: true },
  },
  {
    name: 'safety-words-come-later',
    comment: 'the word list weighs as much as the rest of packages/sealed: only import() loads it',
    severity: 'error',
    from: { path: '^(packages/sealed|apps/web)/src/', pathNot: TESTS },
    to: { path: '^packages/sealed/src/safety-words\\.ts$', dynamic: false },
  },
]
