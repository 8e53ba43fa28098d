/** Words for the fault of one field, as the server names it. */
import { t } from './t.ts'

/** `max`: the field's limit in characters, if it has one. */
export function fieldFaultWords(fault: string, max?: number): string {
  switch (fault) {
    case 'required':
      return t('common.required')
    case 'too-long':
      return max === undefined ? t('common.notRight') : t('common.tooLong', { max })
    case 'unseen-characters':
      return t('common.unseenCharacters')
    case 'too-many-marks':
      return t('common.tooManyMarks')
    case 'role-word':
      return t('common.roleWord')
    case 'in-the-past':
      return t('common.inThePast')
    case 'not-known':
      return t('common.notKnown')
    default:
      return t('common.notRight')
  }
}
