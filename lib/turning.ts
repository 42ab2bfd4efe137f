/** Marks that turn the direction of what follows: no Chinese text has them, a forged one may. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const withoutTurning = (text: string): string => text.replace(turning, '')
