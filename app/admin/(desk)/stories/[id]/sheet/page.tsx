import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ButtonLink } from '#components/desk/button.tsx'
import { EmptyState } from '#components/desk/emptyState.tsx'
import { Notice } from '#components/desk/notice.tsx'
import { PageHead } from '#components/desk/pageHead.tsx'
import { KeptFindings } from '#components/desk/sheet/keptFindings.tsx'
import { PrintButton } from '#components/desk/sheet/printButton.tsx'
import { SheetHead } from '#components/desk/sheet/sheetHead.tsx'
import { SheetTable } from '#components/desk/sheet/sheetTable.tsx'
import { dateTimeOf } from '#lib/zh/date.ts'
import { deskStoryPath, sheetCsvPath } from '#newsroom/deskAddresses.ts'
import { textChanges } from '#newsroom/stories/review/sheetChanges.ts'
import { roundsOf } from '#newsroom/stories/review/sheetRounds.ts'
import { pendingWords } from '#newsroom/stories/review/sheetWords.ts'
import { deskActor } from '../../../../session.ts'
import { readSheet } from '../../readSheet.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `第${(await params).id}号稿件的审稿单` }
}

/** 审稿单: what was decided about a story, by whom, when and of which text; made to be printed. */
export default async function SheetPage({ params }: Props) {
  const sheet = await readSheet(await deskActor(), params)
  if ('instead' in sheet) return sheet.instead
  const { story, entries, pending, kept, chain } = sheet
  const [changes, nonce] = [await textChanges(story, entries), (await headers()).get('x-nonce')]
  return (
    <div className="review-sheet">
      <style nonce={nonce ?? undefined} suppressHydrationWarning>
        {pageMargins(story.id, dateTimeOf(Date.now()))}
      </style>
      <PageHead title="审稿单" about={`第${story.id}号稿件`}>
        <ButtonLink href={deskStoryPath(story.id)}>回到稿件</ButtonLink>
        <ButtonLink href={sheetCsvPath(story.id)}>存为表格（CSV）</ButtonLink>
        <PrintButton />
      </PageHead>
      <div className="grid gap-8 px-6 py-6">
        <SheetHead story={story} chain={chain} />
        {pending.map((each) => (
          <Notice key={`${each.kind}${each.since}`} kind="mind">
            {pendingWords(each)}
          </Notice>
        ))}
        {entries.length === 0 && <EmptyState>这篇稿件还没有送审。</EmptyState>}
        {roundsOf(entries).map(({ name, entries: own }) => (
          <SheetTable key={`${name}${own[0]?.at}`} name={name} entries={own} changes={changes} />
        ))}
        {kept.length > 0 && <KeptFindings kept={kept} />}
      </div>
    </div>
  )
}

/** The margins of the printed page, where the browser draws them: which story, when, which page. */
const pageMargins = (id: number, at: string): string => `@page {
  @top-left { content: "审稿单　第${id}号稿件"; }
  @top-right { content: "${at}打印"; }
  @bottom-center { content: counter(page) " / " counter(pages); }
}`
