/** Which microphone and camera this tab chose at the device check, and whether they were on. Names nobody. */

export interface DeviceChoice {
  /** null: whatever the browser takes by itself. */
  microphoneId: string | null
  cameraId: string | null
  /** What the person had on when joining. A microphone is still opened by a press in the room only. */
  microphoneOn: boolean
  cameraOn: boolean
}

const KEY = 'hearth-devices'

export const NO_DEVICES: DeviceChoice = {
  microphoneId: null,
  cameraId: null,
  microphoneOn: false,
  cameraOn: false,
}

export function getDeviceChoice(): DeviceChoice {
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? NO_DEVICES : { ...NO_DEVICES, ...JSON.parse(kept) }
}

export function setDeviceChoice(choice: DeviceChoice): void {
  sessionStorage.setItem(KEY, JSON.stringify(choice))
}

export function clearDeviceChoice(): void {
  sessionStorage.removeItem(KEY)
}
