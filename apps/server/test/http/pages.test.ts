import { describe, expect, it } from 'vitest'
import { openHearth } from './open-hearth.ts'

describe('pages', () => {
  it.each(['/', '/j/AAAAAAAAAAAAAAAAAAAAAA', '/s/x/farewell', '/sign-in/token'])(
    'given %s, sends the page with a nonce of its own',
    async (path) => {
      const hearth = await openHearth()
      const pages = [await hearth.browser().get(path), await hearth.browser().get(path)]
      const nonces = pages.map((page) => /nonce="([^"]+)"/.exec(page.text)?.[1] ?? '')
      expect(new Set(nonces).size).toBe(2)
      pages.forEach((page, index) => {
        expect(page).toMatchObject({ status: 200 })
        expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonces[index]}'`)
        expect(page.headers.get('cache-control')).toBe('no-store')
        expect(page.text).not.toContain('__CSP_NONCE__')
      })
    },
  )

  it('lets pages run our own code, and talk to us and LiveKit only', async () => {
    const hearth = await openHearth()
    const { headers } = await hearth.browser().get('/')
    const policy = Object.fromEntries(
      (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(' ')
        return [name, sources.join(' ')]
      }),
    )
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'worker-src': "'self'",
      'style-src': expect.stringMatching(/^'self' 'nonce-[^']+'$/),
      'connect-src': `'self' ws://127.0.0.1:${hearth.port} ws://127.0.0.1:7880 http://127.0.0.1:7880`,
      'img-src': "'self' data: blob:",
      'media-src': "'self' blob:",
      'font-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'hearth',
    })
  })

  it('says what a page may do, hands no address on, and does not say what it runs on', async () => {
    const hearth = await openHearth()
    const { headers } = await hearth.browser().get('/')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('permissions-policy')).toContain('camera=(self), microphone=(self)')
    expect(headers.get('permissions-policy')).toContain('screen-wake-lock=(self)')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('given https, asks browsers to stay with it', async () => {
    const hearth = await openHearth('pglite', {
      settings: { publicUrl: 'https://hearth.example', trustProxy: 1 },
    })
    const { headers } = await hearth.browser().get('/', { headers: { 'x-forwarded-host': 'hearth.example' } })
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain('wss://hearth.example')
  })

  it('lets browsers keep hashed files for good, other files never unasked, and answers not at all', async () => {
    const hearth = await openHearth()
    const ana = hearth.browser()
    const cacheOf = async (path: string) => (await ana.get(path)).headers.get('cache-control')
    expect(await cacheOf('/assets/index-abc123.js')).toBe('public, max-age=31536000, immutable')
    expect(await cacheOf('/favicon.svg')).toBe('no-cache')
    expect(await cacheOf('/api/me')).toBe('no-store')
    expect(await cacheOf('/api/health')).toBe('no-store')
  })

  it('given the page by its file name, leads to the page', async () => {
    const hearth = await openHearth()
    const answer = await hearth.browser().get('/index.html')
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe('/')
  })

  it('given no build of the web app, still answers', async () => {
    const hearth = await openHearth('pglite', { settings: { webRoot: 'no-such-folder' } })
    expect(await hearth.browser().get('/')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })
})
