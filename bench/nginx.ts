import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './answers.ts'
import { isInstalled, type Running, startProgram } from './processes.ts'

/**
 * nginx with the same headers and bytes from files, in one process; null where it is not
 * installed. It writes nothing outside `folder`.
 */
export async function startNginx(
  folder: string,
  answers: Answer[],
  port: number,
): Promise<Running | null> {
  if (!isInstalled('nginx', '-v')) return null
  const root = join(folder, 'nginx')
  await mkdir(root, { recursive: true })
  await Promise.all(answers.map(({ body }, place) => writeFile(join(root, `${place}.br`), body)))
  const configuration = join(root, 'nginx.conf')
  await writeFile(configuration, configurationOf(root, answers, port))
  const settings = ['-p', root, '-c', configuration, '-g', 'daemon off;']
  const open = ['-c', 'echo open; exec nginx "$@"', 'nginx', ...settings]
  const running = await startProgram('sh', open, { sign: 'open' })
  await untilAnswering(`http://127.0.0.1:${port}${answers[0]?.path}`)
  return running
}

/** nginx says nothing when it is open. Rejects after five seconds. */
async function untilAnswering(url: string): Promise<void> {
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await wait(50)) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
  }
  throw new Error('nginx did not open')
}

const configurationOf = (root: string, answers: Answer[], port: number): string => `
master_process off;
pid ${root}/nginx.pid;
error_log ${root}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  keepalive_requests 1000000;
  types { }
  server {
    listen 127.0.0.1:${port};
    root ${root};
${answers.map((answer, place) => locationOf(answer, place)).join('\n')}
  }
}
`

/** nginx counts the length itself and writes the type by its own setting. */
function locationOf({ path, headers }: Answer, place: number): string {
  const own = new Set(['content-length', 'content-type', 'etag'])
  const lines = Object.entries(headers)
    .filter(([name]) => !own.has(name.toLowerCase()))
    .map(([name, value]) => `      add_header ${name} ${JSON.stringify(value)};`)
  return `    location = ${path} {
      default_type "text/html; charset=utf-8";
${lines.join('\n')}
      try_files /${place}.br =404;
    }`
}
