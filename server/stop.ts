import type { Server } from 'node:http'
import type { Logger } from 'pino'

/** How long requests may take to finish after the signal, ms; then they are cut off. */
const patience = 7_000

/**
 * On SIGTERM or SIGINT: takes no new connection, lets running requests finish, then closes the rest
 * of the house and ends with code 0, within 8 s in any case. A second signal changes nothing: a
 * terminal sends Ctrl-C to `npm start` and to the server, and the first passes it on as well.
 */
export function stopOnSignal(
  server: Server,
  endStreams: () => void,
  closeHouse: () => Promise<void>,
): void {
  let isStopping = false
  const stop = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => server.closeAllConnections(), patience).unref()
    setTimeout(() => process.exit(0), patience + 500).unref()
    // They would not end by themselves, and the listener waits for every answer
    endStreams()
    server.close(() => void closeHouse().finally(() => process.exit(0)))
    // Those that carry no request; the others close themselves, each after its answer.
    server.closeIdleConnections()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/**
 * After an error that nobody caught, no one knows what is broken: the process says what it was and
 * ends with code 1, to be started anew. (Next would log it and live on.)
 */
export function stopWhenDamaged(log: Logger): void {
  const stop = (error: unknown) => {
    log.fatal({ err: error }, 'an error that nobody caught: ending')
    console.error('程序遇到意外错误，已停止。请重新启动；如果再次发生，请把日志交给维护人员。')
    process.exit(1)
  }
  process.on('uncaughtException', stop)
  process.on('unhandledRejection', stop)
}
