import { Notice } from '#components/desk/notice.tsx'

/** 发布好了, and where readers find it. */
export function PublishedNotice({ path }: { path: string | null }) {
  return (
    <Notice>
      已经发布，读者现在就能看到。
      {path && (
        <a href={path} className="link">
          打开读者页面
        </a>
      )}
    </Notice>
  )
}
