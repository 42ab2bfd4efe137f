/**
 * Version of the drawing. Raise it when the picture of any seed changes: it belongs into the
 * address of a cover, which is cached for ever.
 */
export const coverVersion = 1
