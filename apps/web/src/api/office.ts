/** What the wellness office says of its program. */
import type { OfficeSettings, OfficeSettingsChange } from '@hearth/protocol/http/office'
import { request } from './request.ts'

const AT = '/api/office/settings'

export const getOfficeSettings = () => request<OfficeSettings>('GET', AT)
export const putOfficeSettings = (change: OfficeSettingsChange) => request<OfficeSettings>('PUT', AT, change)
