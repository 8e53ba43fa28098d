/** `npm run docs -w @hearth/server`: writes docs/configuration.md. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { configurationPage } from './configuration-page.ts'

const docs = new URL('../../../docs/', import.meta.url)
mkdirSync(docs, { recursive: true })
writeFileSync(new URL('configuration.md', docs), configurationPage())
