/** Keeps a list still for a moment after a row has gone, so that the next press hits the row that it was meant for. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** From the last change on, milliseconds. */
const STEADY_MS = 1000

/** `entry` undefined: the entry has gone, and its place is `height` pixels high. */
export interface SteadyRow<Entry> {
  key: string
  entry: Entry | undefined
  height: number
}

/** `list` goes on the element whose children are the rows, in this order. */
export function useSteadyRows<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): { list: RefObject<HTMLUListElement | null>; rows: SteadyRow<Entry>[] } {
  const list = useRef<HTMLUListElement>(null)
  const heights = useRef(new Map<string, number>())
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const keys = [...byKey.keys()]
  const [order, setOrder] = useState(keys)
  const shown = [...order, ...keys.filter((key) => !order.includes(key))]

  const now = keys.join()
  useEffect(() => {
    const present = now === '' ? [] : now.split(',')
    setOrder((before) => [...before, ...present.filter((key) => !before.includes(key))])
    const timer = setTimeout(() => setOrder(present), STEADY_MS)
    return () => clearTimeout(timer)
  }, [now])

  useLayoutEffect(() => {
    for (const [index, key] of shown.entries()) {
      const row = list.current?.children[index]
      if (row instanceof HTMLElement && byKey.has(key)) heights.current.set(key, row.offsetHeight)
    }
  })

  return {
    list,
    rows: shown.map((key) => ({ key, entry: byKey.get(key), height: heights.current.get(key) ?? 0 })),
  }
}
