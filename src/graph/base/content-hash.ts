/** Names what somebody brought by what is in it: SHA-256 of its bytes, as 64 lower-case hexadecimal digits. */
export type ContentHash = string
