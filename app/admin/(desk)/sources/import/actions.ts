'use server'

import type { ImportState } from '#components/desk/import/importState.ts'
import { importSources, previewImport } from '#newsroom/sources/import.ts'
import { importLimits, tooLong } from '#newsroom/sources/readCsv.ts'
import { deskDeed } from '../../../session.ts'
import { takeImport } from '../../takeImport.ts'
import { shown } from './shown.ts'

export async function takeFile(before: ImportState, form: FormData): Promise<ImportState> {
  const list = {
    mostBytes: importLimits.bytes,
    tooLong,
    preview: previewImport,
    take: importSources,
    shown,
  }
  return takeImport(await deskDeed(), list, { before, form })
}
