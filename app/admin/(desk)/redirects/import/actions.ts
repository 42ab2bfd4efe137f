'use server'

import type { ImportState } from '#components/desk/import/importState.ts'
import { importRedirects, previewRedirects } from '#newsroom/redirects/import.ts'
import { importLimits, tooLong } from '#newsroom/redirects/readCsv.ts'
import { deskDeed } from '../../../session.ts'
import { takeImport } from '../../takeImport.ts'
import { shown } from './shown.ts'

export async function takeFile(before: ImportState, form: FormData): Promise<ImportState> {
  const list = {
    mostBytes: importLimits.bytes,
    tooLong,
    preview: previewRedirects,
    take: importRedirects,
    shown,
  }
  return takeImport(await deskDeed(), list, { before, form })
}
