/** Parts of a screen that are fetched when they are first shown. What cannot be fetched takes nothing else with it. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { t } from '../text/t.ts'
import { Notice } from './Notice.tsx'
import { Waiting } from './Waiting.tsx'

const Unreachable = () => <Notice tone="fault">{t('common.partUnreachable')}</Notice>

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
