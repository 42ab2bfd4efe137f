import { rememberChoice } from './choices.ts'
import { countRead } from './read.ts'
import { openTools } from './share.ts'
import { suggest } from './suggest.ts'

/**
 * What a script adds to pages that are complete without it. Each part looks for its place on the
 * page, shows the controls that stand `hidden` there, and does nothing where there is none.
 */
rememberChoice('theme')
rememberChoice('size')
openTools()
suggest()
countRead()
