import { paragraph, type Sample, subhead } from './sample.ts'

/** 微信公众号, news sites, online documents, chats. */
export const web: Sample[] = [
  {
    name: 'an article from 微信公众号',
    html: `<meta charset='utf-8'><section data-tools="135编辑器" data-id="96210" style="box-sizing: border-box;"><section style="text-align: center;margin: 10px auto;"><section style="display: inline-block;background: rgb(11, 90, 138);padding: 4px 16px;"><strong data-brushtype="text"><span style="color: rgb(255, 255, 255);">人从哪儿来</span></strong></section></section>
<section style="text-align:justify;line-height:1.75em;"><p style="text-indent: 2em;"><span style="font-size: 15px;letter-spacing: 1.5px;"><span leaf="">24个街镇是主战场。王兆、红旗大街</span></span><span style="font-size: 15px;"><span leaf="">两个街道和朝阳、向阳两个镇，</span></span><span style="font-size: 15px;"><span leaf="">把弃管小区列进清单。</span></span></p><p style="text-indent: 2em;"><br  /></p></section>
<section style="text-align: center;"><img class="rich_pages wxw-img" data-ratio="0.66" data-s="300,640" data-src="https://mmbiz.example.com/mmbiz_jpg/abc/640?wx_fmt=jpeg" data-type="jpeg" data-w="1080" style="width: 677px;height: auto;"></section>
<section style="font-size: 12px;color: #888;">▲志愿者在红旗大街清理小广告。</section>
<section><span style="font-weight: 600;text-emphasis: dot;">干部利用休息时间</span>走楼串户。<a class="weapp_text_link" href="javascript:;" data-miniprogram-path="pages/index">点击查看</a></section>
<img src="https://stat.example.com/t.gif?uid=1" width="1" height="1"><mp-common-profile data-id="MzA">名片</mp-common-profile><mpvoice name="x">语音</mpvoice></section>`,
    expected: [
      subhead('人从哪儿来'),
      paragraph('24个街镇是主战场。王兆、红旗大街两个街道和朝阳、向阳两个镇，把弃管小区列进清单。'),
      paragraph('▲志愿者在红旗大街清理小广告。'),
      {
        kind: 'paragraph',
        text: [{ text: '干部利用休息时间', dots: true }, { text: '走楼串户。点击查看' }],
      },
    ],
    pictures: 1,
  },
  {
    name: 'a list and a quotation from 微信公众号',
    html: `<section><section style="display:flex;"><section style="flex:1;"><p>“十项重点，三个突出”包括：</p></section></section><ul class="list-paddingleft-1" style="list-style-type: square;"><li><p style="margin: 0;"><span>设施更新<br></span></p></li><li><section><span>秩序整治</span></section></li><li><p><br></p></li></ul>
<blockquote class="js_blockquote_wrap" data-type="2"><section class="js_blockquote_digest"><section>群众满意，才是满分。</section></section><p>——孟晓</p></blockquote><hr style="border-style: solid;"></section>`,
    expected: [
      paragraph('“十项重点，三个突出”包括：'),
      { kind: 'list', ordered: false, items: [[{ text: '设施更新' }], [{ text: '秩序整治' }]] },
      { kind: 'quote', text: '群众满意，才是满分。', by: '孟晓' },
      { kind: 'divider' },
    ],
  },
  {
    name: 'an article of a news site, breaks instead of paragraphs',
    html: `<html><body><!--StartFragment--><div id="content" class="article"><script>track(1)</script><style>.a{}</style>　　本报讯（记者 何平）记者从区交通局获悉，986 路今起延长至香坊站。<br><br>　　沿线居民 说 ，出行更方便了 。<br />　　<strong>首末班车时间</strong><br/>　　早 6:00 至晚 21:00。<iframe src="https://ads.example.com"></iframe><noscript><img src="https://ads.example.com/p.gif"></noscript><button>分享</button><ins class="adsbygoogle" style="display:none">广告</ins></div><!--EndFragment--></body></html>`,
    expected: [
      paragraph('本报讯（记者何平）记者从区交通局获悉，986路今起延长至香坊站。'),
      paragraph('沿线居民说，出行更方便了。'),
      subhead('首末班车时间'),
      paragraph('早6:00至晚21:00。'),
    ],
  },
  {
    name: 'a web page with dangerous markup',
    html: `<div onclick="steal()"><p onmouseover="x()">公告<svg onload="x()"><text>图</text></svg>见<a href=" javascript:alert(1)">此处</a>、<a href="/about" target="_blank">关于</a>、<a href="//evil.example/x">外站</a>、<a href="data:text/html,x">数据</a>、<a href="mailto:a@b.cn">来信</a>。</p><p>冰\u202e城\u200b新\ufeff闻\u00ad</p><math><mi>x</mi></math><object data="x.swf">旧插件</object></div>`,
    expected: [
      {
        kind: 'paragraph',
        text: [
          { text: '公告见此处、' },
          { text: '关于', href: '/about' },
          { text: '、外站、数据、' },
          { text: '来信', href: 'mailto:a@b.cn' },
          { text: '。' },
        ],
      },
      paragraph('冰城新闻'),
    ],
  },
  {
    name: 'a page laid out by tables',
    html: `<table width="600"><tbody><tr><td><table><tr><td><h2>开江<br>松花江今年第一声冰响</h2></td></tr><tr><td>　　江面上的冰排一块接着一块。</td></tr></table></td></tr></tbody></table>`,
    expected: [subhead('开江', '松花江今年第一声冰响'), paragraph('江面上的冰排一块接着一块。')],
  },
  {
    name: 'an online document that wraps all in a bold tag that is not bold',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">十项重点</span></p><br><p dir="ltr"><span style="font-weight:400;white-space:pre-wrap;">全区列出十项重点任务，</span><span style="font-weight:700;">逐项</span><span style="font-style:italic;">销号。</span></p><ol style="margin-top:0;"><li dir="ltr" aria-level="1"><p role="presentation">设施</p></li><ul><li aria-level="2"><p>路灯</p></li></ul></ol></b>`,
    expected: [
      subhead('十项重点'),
      paragraph('全区列出十项重点任务，逐项销号。'),
      { kind: 'list', ordered: true, items: [[{ text: '设施' }], [{ text: '路灯' }]] },
    ],
  },
  {
    name: 'a few bold words out of the middle of a page',
    html: `<meta charset='utf-8'><strong style="color: rgb(51, 51, 51); font-size: 18px;">群众满意</strong>`,
    expected: [paragraph('群众满意')],
  },
]
