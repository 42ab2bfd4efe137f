const rules: [sign: string, what: string][] = [
  ['# 小标题', '小标题；紧接着再写一行 # 就是两行的小标题'],
  ['- 一项', '列表；写 1. 就是有序列表'],
  ['[关于我们](/about)', '链接：本站地址、http(s) 或 mailto'],
  ['*要紧的字*', '着重号'],
  ['【说明】内容', '带标题的说明框'],
  ['|| 表格的标题', '表格；下一行起写 | 表头一 | 表头二，再下面每行是 | 格 | 格'],
  ['> 引语', '引语；下一行写 >> 说话的人'],
  ['++引段的开头++正文', '以破折号开头的引段'],
  ['= 3200 | 余万元 | 专项资金', '数字块，两到四行'],
  ['! 12 | 图片说明 | 图片作者', '自动生成的题图，数字是构图的编号'],
  ['---', '分隔线'],
  ['\\#', '反斜杠后面的符号就是它自己'],
]

/** How the words of a page are written. */
export function Notation() {
  return (
    <details>
      <summary className="link w-max">正文怎样写</summary>
      <dl className="mt-3 grid gap-x-6 gap-y-2 md:grid-cols-[16rem_1fr]">
        {rules.map(([sign, what]) => (
          <div key={sign} className="contents">
            <dt>
              <code>{sign}</code>
            </dt>
            <dd className="text-ink-2">{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
