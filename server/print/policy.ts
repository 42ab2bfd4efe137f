import { createHash } from 'node:crypto'
import { barePolicy } from '../headers.ts'

/** The source expression of an inline style or script: `'sha256-…'` (CSP 3, hash-source). */
const hashSource = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The Content-Security-Policy of a page: nothing but this site's own pictures, faces and the very
 * styles and scripts that stand in it. No `unsafe-inline`; inline JSON-LD is data and needs no leave.
 */
export function policyFor({
  styles,
  scripts,
  isFramed = false,
}: {
  styles: string[]
  scripts: string[]
  /** Pages of this site may frame it: a preview. */
  isFramed?: boolean
}): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['style-src', ...styles.map(hashSource)],
    ['script-src', "'self'", ...scripts.map(hashSource)],
    ['connect-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', isFramed ? "'self'" : "'none'"],
  ]
  return directives.map((directive) => directive.join(' ')).join('; ')
}

/**
 * The policy of a document that stands by itself, such as an SVG opened by its own address: its style
 * elements and nothing else.
 */
export function ownPolicy(text: string): string {
  const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '')
  const style = styles.length > 0 ? `; style-src ${styles.map(hashSource).join(' ')}` : ''
  return barePolicy + style
}
