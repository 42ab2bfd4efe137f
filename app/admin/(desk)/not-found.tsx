import { PageHead } from '#components/desk/pageHead.tsx'

export default function NotFound() {
  return (
    <>
      <PageHead title="没有这个页面" />
      <p className="px-6 py-4">
        采编台没有这个地址，也许它已经改了。
        <a href="/admin" className="link">
          回到工作台
        </a>
      </p>
    </>
  )
}
