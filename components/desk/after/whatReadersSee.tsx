/** What a withdrawal means for readers: the sentence of the page that they will meet, and what goes. */
export const WhatReadersSee = () => (
  <div className="grid max-w-[44rem] gap-2 text-ink-2">
    <p>
      确认以后，稿件当即从页面、各栏、热榜、更正记录和定时里撤下；它的地址回答“410
      已撤下”，读者在那里只看到这一句：
    </p>
    <blockquote className="border-l-4 border-l-control pl-4 text-ink">
      这个地址上的稿件已经由编辑部撤下，不再提供阅读。
    </blockquote>
    <p>标题、正文和撤稿的原因都不给读者看；采编台里全部留着，撤下以后不能恢复。</p>
  </div>
)
