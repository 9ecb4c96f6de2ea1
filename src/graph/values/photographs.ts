/** The photographs that ship with the app, each 240 pixels high and 320 wide (THIRD_PARTY_NOTICES.md). */
export const PHOTOGRAPHS = ['cat', 'coffee'] as const
export type PhotographName = (typeof PHOTOGRAPHS)[number]
export const PHOTOGRAPH_SIZE = [240, 320] as const
