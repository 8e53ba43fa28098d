/** Texts in order, the newest last: who, when, what it says, and who can read it. */
import type { TextId } from '@hearth/protocol/ids'
import type { Role } from '@hearth/protocol/roles'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { type TextContent, useTheTexts } from '../../keys/use-texts.ts'
import { timeOfDay } from '../../text/format.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { RoleBadge } from '../circle/RoleBadge.tsx'

export interface TextLine {
  id: TextId
  /** Who wrote it, as it is shown. */
  by: string
  /** What they are in the circle, where that is shown. */
  role?: Role
  own: boolean
  at: number
  /** Who can read it, as a sentence; null where that goes without saying. */
  readers: string | null
}

export interface TextListProps {
  /** What listeners hear. */
  label: string
  lines: readonly TextLine[]
  /** For what this browser has no key of. */
  unreadable: string
  /** Scrolls within a few lines of height. */
  short?: boolean
  /** New ones of others are read out. */
  readOut?: boolean
}

export function TextList({ label, lines, unreadable, short = false, readOut = false }: TextListProps) {
  const { contentOf } = useTheTexts()
  const box = useRef<HTMLOListElement>(null)
  const newest = lines.at(-1)?.id
  useReadOut(lines, readOut)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new one, and its words once they come, are brought into sight
  useLayoutEffect(() => {
    if (short) box.current?.scrollTo(0, box.current.scrollHeight)
  }, [short, newest, newest && contentOf(newest).state])

  return (
    <ol
      ref={box}
      aria-label={label}
      // It scrolls, also for those without a pointer.
      tabIndex={short ? 0 : undefined}
      className={`grid gap-2.5 ${short ? 'max-h-72 overflow-y-auto' : ''}`}
    >
      {lines.map((line) => (
        <li
          key={line.id}
          className={`grid gap-0.5 rounded-m px-3.5 py-2.5 ${line.own ? 'ms-6 bg-sunken' : 'me-6 border border-line bg-surface'}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-2">
            <bdi className="min-w-0 break-words font-strong">{line.by}</bdi>
            {line.role && <RoleBadge role={line.role} />}
            <span className="text-s text-ink-soft">{timeOfDay(line.at)}</span>
          </p>
          <Content content={contentOf(line.id)} unreadable={unreadable} />
          {line.readers !== null && <p className="pt-0.5 text-s text-ink-soft">{line.readers}</p>}
        </li>
      ))}
    </ol>
  )
}

function Content({ content, unreadable }: { content: TextContent; unreadable: string }) {
  if (content.state === 'there') {
    return (
      <p dir="auto" className="break-words whitespace-pre-wrap">
        {content.text}
      </p>
    )
  }
  return <p className="text-ink-soft italic">{content.state === 'coming' ? t('texts.coming') : unreadable}</p>
}

/** What stood there when the list was opened is there to be read; what comes later is told. */
function useReadOut(lines: readonly TextLine[], readOut: boolean) {
  const { contentOf } = useTheTexts()
  const known = useRef<Set<TextId>>(null)
  useEffect(() => {
    if (known.current === null) {
      known.current = new Set(lines.map(({ id }) => id))
      return
    }
    for (const { id, by, own } of lines) {
      const content = contentOf(id)
      if (known.current.has(id) || content.state === 'coming') continue
      known.current.add(id)
      if (readOut && !own && content.state === 'there')
        announce(t('texts.saidText', { name: by, text: content.text }))
    }
  }, [lines, contentOf, readOut])
}
