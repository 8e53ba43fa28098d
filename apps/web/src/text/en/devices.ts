/** English: trying and turning on a microphone and a camera, before one comes in and while one waits. */
export default {
  microphoneOn: 'Turn microphone on',
  microphoneOff: 'Turn microphone off',
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  preview: 'Your own picture',
  cameraIsOff: 'Your camera is off',
  asking: 'Your browser asks whether it may. Choose “Allow”.',
  microphone: 'Microphone',
  camera: 'Camera',
  unnamedDevice: 'Device {number}',
  saySomething: 'Say a few words: the bar should move.',
  heard: 'Your microphone works.',
  refusedMicrophone:
    'The browser does not let Hearth use the microphone. You can allow it beside the address, or join without.',
  refusedCamera:
    'The browser does not let Hearth use the camera. You can allow it beside the address, or join without.',
  missingMicrophone: 'No microphone was found. Connect one, or join without.',
  missingCamera: 'No camera was found. Connect one, or join without.',
  busyMicrophone:
    'The microphone could not be opened. Another program may be using it. Close that, or join without.',
  busyCamera: 'The camera could not be opened. Another program may be using it. Close that, or join without.',
} as const
