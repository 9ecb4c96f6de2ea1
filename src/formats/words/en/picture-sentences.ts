/** Why a picture file was not read, by problem code. */
export const pictureSentences = {
  'picture-empty': '“{file}” is empty: it has 0 bytes. Copy or download it once more.',
  'picture-unknown':
    '“{file}” is no picture that can be read here. Pictures may be JPEG, PNG, GIF, WebP, BMP or AVIF.',
  'picture-heic':
    '“{file}” is a HEIC picture, which is not read here. Save it as JPEG on the computer; for new pictures, set “Most compatible” under Settings › Camera › Formats on the iPhone, or turn off HEIF in the camera settings of other telephones.',
  'picture-cut-short':
    '“{file}” is cut short: the end of the {format} picture is missing. Copy or download it once more.',
  'picture-damaged':
    '“{file}” is damaged: its bytes make no whole {format} picture. Copy or download it once more, or open it in a picture program and save it anew.',
  'picture-kind-not-read':
    '“{file}” is a {format} picture of a rare kind that is not read here. Open it in a picture program and save it as ordinary JPEG or PNG.',
  'picture-too-many-pixels':
    '“{file}” has {megapixels, number} million pixels; at most {most, number} million are read. Make it smaller in a picture program first.',
  'picture-no-memory':
    'There is not enough memory to read “{file}”. Close other tabs and programs, or make it smaller in a picture program first.',
} as const
