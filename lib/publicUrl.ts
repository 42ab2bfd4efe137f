/**
 * An address of this site as the rest of the world writes it: `/bcxw` → `https://news.example/bcxw`.
 * The server sets SITE_ORIGIN at its start, without a slash at the end; without it the path is all.
 */
export const publicUrl = (path: string): string => `${process.env['SITE_ORIGIN'] ?? ''}${path}`
