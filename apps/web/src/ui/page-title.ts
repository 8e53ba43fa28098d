/** The title of the browser's tab, and where the reading starts on a new page. */
import { type RefObject, useEffect, useRef } from 'react'
import { t } from '../text/t.ts'

let pagesOpened = 0

export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = t('common.pageTitle', { title })
  }, [title])
}

/** For the heading of a page: it takes the focus when somebody came here from another page of Hearth. */
export function useHeadingFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    pagesOpened += 1
    if (pagesOpened > 1) heading.current?.focus()
  }, [])
  return heading
}
