import { describe, expect, it } from 'vitest'
import { ConfigurationFault, configurationFrom } from './configuration.ts'

describe('The configuration', () => {
  it('of an operator who sets nothing serves ./data on port 3000', () => {
    expect(configurationFrom({})).toEqual({
      port: 3000,
      host: 'localhost',
      dataDir: 'data',
      siteOrigin: 'http://localhost:3000',
      isDev: false,
      processes: 1,
      logLevel: 'warn',
      publicUrl: null,
      siteMode: 'demo',
      demoPassword: null,
    })
  })

  it('takes every setting as it is written', () => {
    const environment = {
      PORT: '08080',
      HOST: '::1',
      DATA_DIR: '/srv/冰城 数据',
      PUBLIC_URL: 'https://news.example.cn/',
      NODE_ENV: 'development',
      LOG_LEVEL: 'silent',
      SITE_MODE: 'production',
      DEMO_PASSWORD: '一二三四五六七八',
      WEB_CONCURRENCY: '2',
      OTHER: 'x',
    } as const
    expect(configurationFrom(environment)).toEqual({
      port: 8080,
      host: '::1',
      dataDir: '/srv/冰城 数据',
      siteOrigin: 'https://news.example.cn',
      isDev: true,
      processes: 1,
      logLevel: 'silent',
      publicUrl: new URL('https://news.example.cn'),
      siteMode: 'production',
      demoPassword: '一二三四五六七八',
    })
  })

  it.each([
    ['PORT', ''],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['WEB_CONCURRENCY', '0'],
    ['WEB_CONCURRENCY', '65'],
    ['WEB_CONCURRENCY', 'auto'],
    ['NODE_ENV', 'test'],
    ['HOST', ''],
    ['HOST', 'http://x/'],
    ['HOST', 'a b'],
    ['DATA_DIR', ''],
    ['DATA_DIR', 'a\0b'],
    ['SITE_MODE', 'live'],
    ['DEMO_PASSWORD', 'short'],
    ['PUBLIC_URL', ''],
    ['PUBLIC_URL', 'news.example.cn'],
    ['PUBLIC_URL', 'ftp://news.example.cn'],
    ['PUBLIC_URL', 'https://news.example.cn/news'],
    ['PUBLIC_URL', 'https://news.example.cn/?'],
    ['PUBLIC_URL', 'https://me:secret@news.example.cn'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
  ])('with %s=%j is refused in a sentence that names it', (name, value) => {
    expect(() => configurationFrom({ [name]: value } as never)).toThrow(ConfigurationFault)
    expect(() => configurationFrom({ [name]: value } as never)).toThrow(new RegExp(`^${name}.*。$`))
  })

  it.each([
    [{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '::', PORT: '4000' }, 'http://localhost:4000'],
    [{ PUBLIC_URL: 'https://新闻.example:443' }, 'https://xn--efvy88h.example'],
    [{ PUBLIC_URL: 'http://10.0.0.5:8080/' }, 'http://10.0.0.5:8080'],
  ])('%j tells readers the address %s', (environment, siteOrigin) => {
    expect(configurationFrom(environment).siteOrigin).toBe(siteOrigin)
  })

  it('names all that is wrong at once, a line each', () => {
    const read = () => configurationFrom({ PORT: 'x', LOG_LEVEL: 'y' } as never)
    expect(read).toThrow(/^PORT.*\nLOG_LEVEL.*$/)
  })
})
