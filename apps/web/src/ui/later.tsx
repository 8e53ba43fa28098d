/** Loads a part of the app and its words when it is first shown. When a part does not load, everything else still works. */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import type { Part } from '../text/languages.ts'
import { loadText, t } from '../text/t.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { Waiting } from './Waiting.tsx'

interface Source<Code> {
  /** Loads the code once. After a failure, the next call tries again. */
  fetch: () => Promise<Code>
  /** The code, or undefined while it is not loaded. */
  now: () => Code | undefined
}

type Meanwhile = () => ReactNode

export interface Later<Code> extends Pick<Source<Code>, 'fetch'> {
  /** Loads the code early. It ignores a failure: the part itself tries again and shows the error. */
  prefetch: () => void
  /** A component of the code. `meanwhile` draws its place while the code loads; `missing` frames the notice when it cannot load. */
  part: <Props extends object>(
    choose: (code: Code) => ComponentType<Props>,
    meanwhile?: Meanwhile,
    missing?: (notice: ReactNode, props: Props) => ReactNode,
  ) => ComponentType<Props>
}

/** Always write `later(() => import('…'), 'words', …)`: scripts/check/later-parts.js finds the calls by this form. */
export function later<Code>(load: () => Promise<Code>, ...words: Part[]): Later<Code> {
  const source = fetchedOnce(async () => {
    const [code] = await Promise.all([load(), loadText(...words)])
    return code
  })
  return {
    fetch: source.fetch,
    prefetch: () => void source.fetch().catch(() => {}),
    part:
      (choose, meanwhile = () => <Waiting words={t('common.loading')} />, missing = (notice) => notice) =>
      (props) => (
        <Fetched source={source} meanwhile={meanwhile} missing={(notice) => missing(notice, props)}>
          {(code) => {
            const Chosen = choose(code)
            return <Chosen {...props} />
          }}
        </Fetched>
      ),
  }
}

function fetchedOnce<Code>(load: () => Promise<Code>): Source<Code> {
  let here: Code | undefined
  let coming: Promise<Code> | undefined
  const fetch = async () => {
    try {
      coming ??= load()
      here = await coming
      return here
    } catch (error) {
      coming = undefined
      throw error
    }
  }
  return { fetch, now: () => here }
}

interface FetchedProps<Code> {
  source: Source<Code>
  meanwhile: Meanwhile
  missing: (notice: ReactNode) => ReactNode
  children: (code: Code) => ReactNode
}

function Fetched<Code>({ source, meanwhile, missing, children }: FetchedProps<Code>) {
  const [asking, setAsking] = useState(true)
  const [failures, setFailures] = useState(0)
  const code = source.now()
  useEffect(() => {
    if (!asking) return
    source
      .fetch()
      .catch(() => setFailures((before) => before + 1))
      .finally(() => setAsking(false))
  }, [asking, source])
  if (code !== undefined) return children(code)
  if (failures === 0) return meanwhile()
  return missing(<Missing often={failures > 1} asking={asking} onAgain={() => setAsking(true)} />)
}

interface MissingProps {
  /** Some browsers remember a failed import until the page reloads. So after two failures we offer a reload. */
  often: boolean
  asking: boolean
  onAgain: () => void
}

function Missing({ often, asking, onAgain }: MissingProps) {
  return (
    <Notice
      tone="fault"
      action={
        <>
          <Button onClick={onAgain} pending={asking && t('common.loading')}>
            {t('common.tryAgain')}
          </Button>
          {often && <Button onClick={() => location.reload()}>{t('common.openAgain')}</Button>}
        </>
      }
    >
      {t(often ? 'common.partStillMissing' : 'common.partMissing')}
    </Notice>
  )
}

/** Loads parts that a person may open soon, once the browser is idle. `parts` must be the same list on every render. */
export function usePrefetch(parts: readonly Pick<Later<unknown>, 'prefetch'>[]): void {
  useEffect(() => {
    const prefetch = () => {
      for (const part of parts) part.prefetch()
    }
    // Safari has no idle callback.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(prefetch, 1000)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(prefetch)
    return () => cancelIdleCallback(idle)
  }, [parts])
}
