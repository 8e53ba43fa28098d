/** The second and third step of arriving. They load with their words while a person fills in the first step. */
import { later } from '../../ui/later.tsx'

export const joining = later(() => import('./joining.ts'), 'joining')

export const AgreementStep = joining.part((code) => code.AgreementStep)
export const ReadyStep = joining.part((code) => code.ReadyStep)
