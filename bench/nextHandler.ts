import { createServer } from 'node:http'
import next from 'next'

/** Next's own request handler on the same store, without the page cache. Listens on PORT. */
const port = Number(process.env['PORT'])
const app = next({ dev: false, dir: process.cwd(), hostname: '127.0.0.1', port })
await app.prepare()
createServer(app.getRequestHandler()).listen(port, '127.0.0.1', () => console.log('open'))
