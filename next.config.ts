import type { NextConfig } from 'next'

const config: NextConfig = {
  // Type checking is one command of its own for the whole project (`npm run check`).
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'better-sqlite3',
    '@node-rs/jieba',
    'better-auth',
    '@better-auth/passkey',
  ],
  // The server in front compresses; metadata belongs in the head of a page that no script completes.
  compress: false,
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  agentRules: false,
  experimental: { globalNotFound: true },
}

export default config
