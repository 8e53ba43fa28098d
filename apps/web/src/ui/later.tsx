/** Loads a part of the app and its words when it is first shown. When a part does not load, everything else still works. */
import {
  type ComponentType,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Part } from '../text/languages.ts'
import { loadText, t } from '../text/t.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { Waiting } from './Waiting.tsx'

/** What all parts of one source share. */
interface State<Code> {
  /** Undefined while it is not loaded. */
  code: Code | undefined
  /** A part has asked for the code, and it has not arrived. */
  asking: boolean
  /** How often the code did not load while a part waited. 0 again once no part waits. */
  failures: number
}

interface Source<Code> {
  /** Loads the code once. After a failure, the next call tries again. */
  fetch: () => Promise<Code>
  /** Loads the code for the parts on the page, and counts a failure once for all of them. */
  ask: () => Promise<void>
  /** Counts a part that waits. Returns how to take it out of the count. */
  wait: () => () => void
  state: () => State<Code>
  subscribe: (listener: () => void) => () => void
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
  let state: State<Code> = { code: undefined, asking: false, failures: 0 }
  let waiting = 0
  let coming: Promise<Code> | undefined
  const listeners = new Set<() => void>()
  function change(changed: Partial<State<Code>>) {
    state = { ...state, ...changed }
    for (const listener of listeners) listener()
  }
  async function fetch() {
    try {
      coming ??= load()
      const code = await coming
      if (state.code === undefined) change({ code, asking: false })
      return code
    } catch (error) {
      coming = undefined
      throw error
    }
  }
  return {
    fetch,
    async ask() {
      if (state.asking || state.code !== undefined) return
      change({ asking: true })
      try {
        await fetch()
      } catch {
        change({ asking: false, failures: waiting > 0 ? state.failures + 1 : 0 })
      }
    },
    wait() {
      waiting++
      return () => {
        waiting--
        if (waiting === 0 && state.failures > 0) change({ failures: 0 })
      }
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface FetchedProps<Code> {
  source: Source<Code>
  meanwhile: Meanwhile
  missing: (notice: ReactNode) => ReactNode
  children: (code: Code) => ReactNode
}

function Fetched<Code>({ source, meanwhile, missing, children }: FetchedProps<Code>) {
  const { code, asking, failures } = useSyncExternalStore(source.subscribe, source.state)
  const waits = code === undefined
  useEffect(() => (waits ? source.wait() : undefined), [source, waits])
  useEffect(() => void source.ask(), [source])
  if (code !== undefined) return children(code)
  if (failures === 0) return meanwhile()
  return missing(<Missing often={failures > 1} asking={asking} onAgain={() => void source.ask()} />)
}

interface MissingProps {
  /** Some browsers remember a failed import until the page reloads. So after two failures we offer a reload. */
  often: boolean
  asking: boolean
  onAgain: () => void
}

function Missing({ often, asking, onAgain }: MissingProps) {
  return (
    <div ref={useFocusPassedOn()}>
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
    </div>
  )
}

/** When an element leaves the page with the focus in it, the nearest element around it that stays and has a `tabindex` takes the focus. */
function useFocusPassedOn() {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = ref.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const around: HTMLElement[] = []
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement)
        around.push(one)
      // React removes the element after this, and the new content may take the focus itself.
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return
        const near = around.find((one) => one.isConnected && one.hasAttribute('tabindex'))
        near?.focus({ preventScroll: true })
      })
    }
  }, [])
  return ref
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
