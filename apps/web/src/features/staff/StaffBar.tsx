/** At the end of the header: the parts of Hearth that are somebody's own, and a menu with their name. */
import type { Me } from '@hearth/protocol/http/staff'
import { ChevronDown, LogOut } from 'lucide-react'
import { useState } from 'react'
import { Button as MenuButton } from 'react-aria-components'
import { Link, useLocation } from 'wouter'
import { queryClient } from '../../api/query.ts'
import type { ApiRefusal } from '../../api/request.ts'
import { signOut } from '../../api/staff.ts'
import { clearTabStaff } from '../../api/tab-staff.ts'
import { refusalWords } from '../../text/refusal-words.ts'
import { t } from '../../text/t.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { partsOf } from './parts-of.ts'

export function StaffBar({ me }: { me: Me }) {
  const [location, navigate] = useLocation()
  const parts = partsOf(me.roles)

  const [refusal, setRefusal] = useState<ApiRefusal | null>(null)

  const leave = async () => {
    setRefusal(null)
    const answer = await signOut()
    if (!answer.ok && answer.code !== 'not-signed-in') return setRefusal(answer)
    clearTabStaff()
    queryClient.clear()
    navigate('/')
  }

  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {parts.length > 1 && (
        <nav aria-label={t('planning.navigation')} className="flex flex-wrap">
          {parts.map(({ href, key }) => (
            <Link
              key={href}
              href={href}
              aria-current={location.startsWith(href) ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-full px-3.5 font-strong text-ink-soft hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
            >
              {t(key)}
            </Link>
          ))}
        </nav>
      )}
      <Menu
        label={t('planning.signedInAs', { name: me.name })}
        trigger={
          <MenuButton
            aria-label={t('planning.signedInAs', { name: me.name })}
            className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full px-3.5 font-strong hover:bg-sunken"
          >
            {me.name}
            <ChevronDown size={16} className="text-ink-soft" />
          </MenuButton>
        }
        actions={[
          { id: 'sign-out', label: t('planning.signOut'), icon: <LogOut size={18} />, onSelect: leave },
        ]}
      />
      <Dialog
        title={t('planning.notSignedOutTitle')}
        isOpen={refusal !== null}
        onClose={() => setRefusal(null)}
        actions={
          <>
            <Button onClick={() => setRefusal(null)}>{t('common.close')}</Button>
            <Button look="primary" onClick={leave}>
              {t('common.tryAgain')}
            </Button>
          </>
        }
      >
        {refusal && <p>{refusalWords(refusal)}</p>}
      </Dialog>
    </div>
  )
}
