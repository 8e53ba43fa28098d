/** Who of the staff moderated how: a plain table, newest first, page by page. It knows nobody whom it was about. */
import type { TrailKind, TrailLine } from '@hearth/protocol/http/trail'
import { usePages } from '../../api/query.ts'
import { getTrail } from '../../api/trail.ts'
import { dayAndTime } from '../../text/format.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Loaded } from '../staff/Loaded.tsx'

const WHAT = {
  admit: 'trail.admit',
  mute: 'trail.mute',
  remove: 'trail.remove',
  lock: 'trail.lock',
  promote: 'trail.promote',
  demote: 'trail.demote',
} as const satisfies Record<TrailKind, string>

export function Trail() {
  return (
    <section aria-labelledby="trail" className="grid gap-3">
      <h2 id="trail" className="text-l">
        {t('trail.title')}
      </h2>
      <p className="max-w-text text-ink-soft">{t('trail.lead')}</p>
      <Pages />
    </section>
  )
}

function Pages() {
  const pages = usePages(['trail'], getTrail)
  return (
    <Loaded answer={pages} words={t('trail.loading')}>
      {(all) => {
        const lines = all.flatMap((page) => page.lines)
        return lines.length === 0 ? (
          <Notice tone="info" title={t('trail.emptyTitle')}>
            {t('trail.empty')}
          </Notice>
        ) : (
          <>
            <Lines lines={lines} />
            {pages.error && <Notice tone="fault">{refusalWords(pages.error.refusal)}</Notice>}
            {pages.hasNextPage ? (
              <div>
                <Button
                  onClick={() => pages.fetchNextPage()}
                  pending={pages.isFetchingNextPage && t('trail.fetchingEarlier')}
                >
                  {t('trail.earlier')}
                </Button>
              </div>
            ) : (
              <p className="text-s text-ink-soft">{t('trail.thatIsAll')}</p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function Lines({ lines }: { lines: readonly TrailLine[] }) {
  return (
    // It scrolls, also for those without a pointer.
    <Card role="group" aria-labelledby="trail" tabIndex={0} className="overflow-x-auto p-0">
      <table aria-labelledby="trail" className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-edge text-s text-ink-soft">
            <Head>{t('trail.when')}</Head>
            <Head>{t('trail.session')}</Head>
            <Head>{t('trail.who')}</Head>
            <Head>{t('trail.what')}</Head>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and are only ever added at the end.
            <tr key={index} className="border-t border-line first:border-t-0">
              <Cell>{dayAndTime(line.minute)}</Cell>
              <Cell>{t('trail.ofGroup', { title: line.sessionTitle, group: line.groupName })}</Cell>
              <Cell>{line.by}</Cell>
              <Cell>{t(WHAT[line.kind])}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

const Head = ({ children }: { children: string }) => (
  <th scope="col" className="px-3 py-2 text-start font-normal">
    {children}
  </th>
)
const Cell = ({ children }: { children: string }) => (
  <td className="px-3 py-2 align-top first-letter:uppercase">{children}</td>
)
