/** Parts of the room that are fetched when they are first shown. What cannot be fetched takes nothing else with it. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { t } from '../../text/t.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Waiting } from '../../ui/Waiting.tsx'

const Unreachable = () => <Notice tone="fault">{t('room.partUnreachable')}</Notice>

/** `fetchPart`: brings the code and loads its words. */
export const later =
  <Part,>(fetchPart: () => Promise<Part>) =>
  /** `meanwhile`: what stands there while it is fetched. */
  <Props extends object>(
    choose: (part: Part) => ComponentType<Props>,
    meanwhile: () => ReactNode = () => <Waiting words={t('common.loading')} />,
  ) => {
    const Late = lazy(() =>
      fetchPart().then(
        (part): { default: ComponentType<Props> } => ({ default: choose(part) }),
        () => ({ default: Unreachable }),
      ),
    )
    return (props: Props) => (
      <Suspense fallback={meanwhile()}>
        <Late {...props} />
      </Suspense>
    )
  }
