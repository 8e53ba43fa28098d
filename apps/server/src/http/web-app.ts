/** Serves the built web app: hashed files for good, and the one page for every address that is not a file. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { nonceOf } from './security-headers.ts'

const NONCE = '__CSP_NONCE__'
const HASHED = `${sep}assets${sep}`

/** The page is read once. Without a build (development, where Vite serves the pages) nothing is served. */
export function webApp(folder: string): Router {
  const webRoot = resolve(folder)
  const router = Router()
  const index = join(webRoot, 'index.html')
  if (!existsSync(index)) return router
  router.get('/index.html', (_req, res) => res.redirect(308, '/'))
  router.use(
    express.static(webRoot, {
      index: false,
      redirect: false,
      setHeaders: (res, path) => {
        const forGood = path.slice(webRoot.length).startsWith(HASHED)
        res.setHeader('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
    page(readFileSync(index, 'utf8')),
  )
  return router
}

/** Never cached: its nonce is good for one response. */
function page(html: string): RequestHandler {
  return (req, res, next) => {
    const isFile = req.path.startsWith('/assets/') || req.path.slice(req.path.lastIndexOf('/')).includes('.')
    if ((req.method !== 'GET' && req.method !== 'HEAD') || isFile) return next()
    res
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replaceAll(NONCE, nonceOf(res)))
  }
}
