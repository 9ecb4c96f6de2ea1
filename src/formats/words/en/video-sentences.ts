/** Why a video gives no frames, by problem code. */
export const videoSentences = {
  'video-unreadable':
    '“{file}” cannot be read as a video. It is damaged or in another format; MP4, MOV and WebM can be read.',
  'video-sound-only': '“{file}” has sound but no pictures, so there are no frames to take.',
  'video-without-frames': '“{file}” holds no frames: the recording is empty or was broken off.',
  'video-hevc':
    '“{file}” is HEVC (H.265), which this browser cannot decode. Film again so that it is H.264: on an iPhone with Settings › Camera › Formats › Most Compatible; on a Samsung with “High efficiency videos” switched off in the camera’s settings, under Advanced video options.',
  'video-codec':
    '“{file}” is coded as {codec}, which this browser cannot decode. Another browser may; H.264 in MP4 can be read everywhere.',
  'video-no-decoder':
    'This browser cannot take videos apart. Current versions of Chrome, Edge, Firefox and Safari can.',
  'video-reading-ended':
    'The computation ended while “{file}” was read; usually there is not enough memory for it. Close other programs, and take the rest once more.',
  'video-decoding-stopped':
    'From {seconds, number} s on, “{file}” could not be decoded: it is damaged there.',
} as const
