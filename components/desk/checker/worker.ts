import { type CheckerAnswer, type CheckerMessage, type Port, serveChecker } from './service.ts'

/** The editor's worker: `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })`. */
serveChecker(globalThis as unknown as Port<CheckerAnswer, CheckerMessage>)
