import { join, resolve } from 'node:path'

/** The folder of everything that the site keeps: `DATA_DIR`, or `data` in the working folder. */
export const dataFolder = (): string =>
  resolve(/*turbopackIgnore: true*/ process.env['DATA_DIR'] ?? 'data')

/** The one database file in it. */
export const storeFile = (folder = dataFolder()): string => join(folder, 'bcxw.sqlite')
