/** The title of the browser's tab, and where the reading starts on a new page. */
import { type RefObject, useEffect, useRef } from 'react'
import { t } from '../text/t.ts'

/** Somebody has been on a page of Hearth already: the next heading takes the focus, so that reading goes on there. */
let movedOn = false

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = t('common.pageTitle', { title })
  }, [title])
  useEffect(
    () => () => {
      movedOn = true
    },
    [],
  )
}

/** For the h1 of a page, or of a step of it. The very first one leaves the focus where the browser put it. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (movedOn) heading.current?.focus()
    movedOn = true
  }, [])
  return heading
}
