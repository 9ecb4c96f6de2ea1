/**
 * Many numbers, in single precision where they are a network's or pictures, in double precision where they are of a
 * table: the seconds since 1970 have ten digits, of which single precision keeps seven.
 */
export type Numbers = Float32Array | Float64Array
