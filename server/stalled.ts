import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Closes connections whose client does not take its answer: on which, from one look to the next, an
 * answer was on its way and nothing moved. `server.setTimeout` would do it too, and would set a timer
 * anew for every request; all other waiting has limits of its own in `node:http`.
 */
export function closeStalled(
  server: Server,
  isAnswering: (socket: Socket) => boolean,
  { every }: { every: number },
): void {
  const moved = new Map<Socket, number>()
  server.on('connection', (socket: Socket) => {
    moved.set(socket, -1)
    socket.once('close', () => moved.delete(socket))
  })
  const look = () => {
    for (const [socket, before] of moved) {
      const now = isAnswering(socket) ? socket.bytesRead + socket.bytesWritten : -1
      if (now >= 0 && now === before) socket.destroy()
      moved.set(socket, now)
    }
  }
  const timer = setInterval(look, every).unref()
  server.once('close', () => clearInterval(timer))
}
