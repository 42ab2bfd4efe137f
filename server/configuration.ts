import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const publicUrlSentence =
  'PUBLIC_URL 要写成读者打开本站的网址，到域名或端口为止，例如 PUBLIC_URL=https://news.example.cn。'

const shape = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT 要写成 1 到 65535 的整数，例如 PORT=3000。')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'PORT 要在 1 到 65535 之间，例如 PORT=3000。')
    .default(3000),
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]{1,253}$/, 'HOST 要写成主机名或 IP 地址，例如 HOST=0.0.0.0。')
    .default('localhost'),
  DATA_DIR: z
    .string()
    .min(1, 'DATA_DIR 不能为空：写成一个文件夹，或者不写（用 ./data）。')
    .refine((path) => !path.includes('\0'), 'DATA_DIR 里有不能用的字符。')
    .default('data'),
  PUBLIC_URL: z
    .string()
    .refine((text) => originOf(text) !== null, publicUrlSentence)
    .transform((text) => new URL(text))
    .optional(),
  NODE_ENV: z
    .enum(['production', 'development'], 'NODE_ENV 只能是 production 或 development。')
    .default('production'),
  WEB_CONCURRENCY: z
    .string()
    .regex(/^\d{1,2}$/, 'WEB_CONCURRENCY 要写成 1 到 64 的整数，一般等于处理器核数。')
    .transform(Number)
    .refine((count) => count >= 1 && count <= 64, 'WEB_CONCURRENCY 要在 1 到 64 之间。')
    .default(1),
  LOG_LEVEL: z
    .enum(logLevels, `LOG_LEVEL 只能是 ${logLevels.join('、')} 之一，例如 LOG_LEVEL=info。`)
    .default('warn'),
  SITE_MODE: z
    .enum(
      ['demo', 'production'],
      'SITE_MODE 只能是 demo（演示站点）或 production（正式站点），例如 SITE_MODE=production。',
    )
    .default('demo'),
  DEMO_PASSWORD: z
    .string()
    .min(8, 'DEMO_PASSWORD 至少要8个字符；不写就由程序随机生成。')
    .max(128, 'DEMO_PASSWORD 最多128个字符。')
    .optional(),
})

export type Configuration = {
  port: number
  host: string
  dataDir: string
  /** Where readers find the site, without a slash at the end: PUBLIC_URL, else where it listens. */
  siteOrigin: string
  isDev: boolean
  /** Processes that answer requests; always 1 in development. */
  processes: number
  logLevel: (typeof logLevels)[number]
  /** Where people open the site; null: under whatever name they ask. */
  publicUrl: URL | null
  /** A site in production has no demo accounts and no demo stories. */
  siteMode: 'demo' | 'production'
  /** For the demo accounts of a fresh demo site; null: one is drawn. */
  demoPassword: string | null
}

/** Reads the environment. Throws ConfigurationFault with a sentence for each wrong setting. */
export function configurationFrom(environment: Record<string, string | undefined>): Configuration {
  const parsed = shape.safeParse(environment)
  if (!parsed.success)
    throw new ConfigurationFault(parsed.error.issues.map(({ message }) => message).join('\n'))
  const { data } = parsed
  const isDev = data.NODE_ENV === 'development'
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir: data.DATA_DIR,
    siteOrigin: data.PUBLIC_URL?.origin ?? ownOrigin(data.HOST, data.PORT),
    isDev,
    processes: isDev ? 1 : data.WEB_CONCURRENCY,
    logLevel: data.LOG_LEVEL,
    publicUrl: data.PUBLIC_URL ?? null,
    siteMode: data.SITE_MODE,
    demoPassword: data.DEMO_PASSWORD ?? null,
  }
}

/** `https://新闻.cn/` → `https://xn--efvy88h.cn`; null for all that is more or less than an origin. */
function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  // A lone `?` or `#` is lost in what was parsed.
  return isOrigin && !/[?#]/.test(text) ? url.origin : null
}

/** Where the server listens, as a browser on the same machine finds it. */
function ownOrigin(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/** A wrong setting in the environment; the message says which and what to write. */
export class ConfigurationFault extends Error {
  override name = 'ConfigurationFault'
}
