import './(readers)/readers.css'

export const metadata = { title: '没有这个页面', robots: { index: false } }

/** The net below the server's resolver, which answers unknown addresses itself. Static. */
export default function GlobalNotFound() {
  return (
    <html lang="zh-CN">
      <body>
        <main className="page-width py-12">
          <h1 className="song set-[2rem]/[2.75rem]">没有这个页面</h1>
          <p className="mt-4">
            <a href="/" className="underlined">
              回到首页
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
