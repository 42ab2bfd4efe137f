/** A channel's segment of an address: 2–20 lower-case letters or digits, beginning with a letter. */
export const isSlug = (text: string): boolean => /^[a-z][a-z0-9]{1,19}$/.test(text)
