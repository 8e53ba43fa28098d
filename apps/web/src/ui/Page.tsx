/** The layout of every page but the room: header, one column, footer. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { t } from '../text/t.ts'
import { Logo } from './Logo.tsx'
import { useHeadingFocus, usePageTitle } from './page-title.ts'
import { ThemeChoice } from './ThemeChoice.tsx'

const WIDTHS = { form: 'max-w-form', text: 'max-w-text', page: 'max-w-page' }

export interface PageProps {
  /** For the browser's tab; also the heading, unless `heading` is given. */
  title: string
  /** Replaces the heading; null where the content brings the page's h1. */
  heading?: ReactNode
  /** One line under the heading. */
  lead?: ReactNode
  width?: keyof typeof WIDTHS
  /** At the end of the header: pills, who is signed in. */
  aside?: ReactNode
  /** Where the sign leads; home if not said. */
  homeHref?: string
  children?: ReactNode
}

export function Page({ title, heading, lead, width = 'form', aside, homeHref = '/', children }: PageProps) {
  usePageTitle(title)
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only rounded-full bg-ink text-paper focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-10 focus:px-4 focus:py-3"
      >
        {t('common.skipToContent')}
      </a>
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        <Link
          href={homeHref}
          className="-mx-1.5 inline-flex min-h-11 items-center gap-2.5 rounded-full px-1.5 text-l font-strong"
        >
          <Logo />
          {t('common.hearth')}
        </Link>
        {aside}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className={`mx-auto flex w-full grow flex-col gap-6 px-5 pt-5 pb-12 sm:pt-10 ${WIDTHS[width]}`}
      >
        {heading === undefined ? <Heading lead={lead}>{title}</Heading> : heading}
        {children}
      </main>
      <footer className="flex flex-wrap items-center justify-center gap-x-6 gap-y-2 px-5 pt-2 pb-6">
        <ThemeChoice />
      </footer>
    </div>
  )
}

/** The page's h1 with a line under it. */
export function Heading({ lead, children }: { lead?: ReactNode; children: ReactNode }) {
  const heading = useHeadingFocus()
  return (
    <div className="grid gap-1.5">
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        {children}
      </h1>
      {lead && <p className="text-l text-ink-soft">{lead}</p>}
    </div>
  )
}
