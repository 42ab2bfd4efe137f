import { z } from 'zod'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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
})

export type Configuration = {
  port: number
  host: string
  dataDir: string
  isDev: boolean
  /** Processes that answer requests; always 1 in development. */
  processes: number
  logLevel: (typeof logLevels)[number]
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
    isDev,
    processes: isDev ? 1 : data.WEB_CONCURRENCY,
    logLevel: data.LOG_LEVEL,
  }
}

/** A wrong setting in the environment; the message says which and what to write. */
export class ConfigurationFault extends Error {
  override name = 'ConfigurationFault'
}
