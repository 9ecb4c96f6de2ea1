/** Mean and deviation are known only when the data is loaded; nearly everything lies within five deviations. */
export const STANDARDISED = [-5, 5] as const
