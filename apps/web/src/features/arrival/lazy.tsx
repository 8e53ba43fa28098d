/** The second and the third step of arriving, fetched with their words while the first is filled in. */
import { later } from '../../ui/later.tsx'

export const joining = later(() => import('./joining.ts'), 'joining')

export const AgreementStep = joining.part((code) => code.AgreementStep)
export const ReadyStep = joining.part((code) => code.ReadyStep)
