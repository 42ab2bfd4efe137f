/** Pages that stand without the store and without Next: for when one of them cannot answer. */

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A whole HTML document that says what happened and what to do. No script, no other file. */
export const plainPage = (title: string, sentence: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} · 冰城新闻</title>
<style>
:root{color-scheme:light dark}
body{margin:0;padding:48px 24px;font:18px/1.85 sans-serif;color:light-dark(#16202b,#e4eaf0);background:light-dark(#fafbfc,#0e151c)}
main{max-width:38em;margin:auto;border-left:4px solid light-dark(#b3261e,#ff8a80);padding-left:24px}
a{color:light-dark(#0b5a8a,#7cc4ee)}
</style>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(sentence)}</p>
<p><a href="/">回到首页</a></p>
</main>
</html>
`
