import { paragraph, type Sample, subhead } from './sample.ts'

/** Word for Windows, Word for the web, WPS 文字. */
const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no; text-indent:21.0pt; font-family:等线;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->`
const wordFoot = '<!--EndFragment--></body></html>'

export const office: Sample[] = [
  {
    name: 'an article from Word',
    html: `${wordHead}
<p class=MsoNormal align=center style='text-align:center'><b><span lang=EN-US style='font-size:16.0pt'><span style='mso-spacerun:yes'>  </span></span></b><b><span
style='font-size:16.0pt;font-family:黑体'>回头看：上一轮的<span class=GramE>答卷</span></span></b><b><span lang=EN-US><o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span lang=EN-US style='font-size:12.0pt'><span style='mso-spacerun:yes'>&nbsp;&nbsp;&nbsp; </span></span><span style='font-size:12.0pt;font-family:宋体'>在第五届全国文明城市创建中，香坊区对照测评体系逐项查漏补缺，入户调查样本占全市的</span><span lang=EN-US>50%</span><span style='font-family:宋体'>，<b>实地踏查</b>没有纰漏。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal>　　请看<a href="https://www.example.com/gongbao?id=7&amp;p=1"><span
lang=EN-US>2018</span>年公报</a>，<span style='text-emphasis:dot-below;-webkit-text-emphasis:dot-below'>务必</span>按时办结。</p>
${wordFoot}`,
    expected: [
      subhead('回头看：上一轮的答卷'),
      paragraph(
        '在第五届全国文明城市创建中，香坊区对照测评体系逐项查漏补缺，入户调查样本占全市的50%，实地踏查没有纰漏。',
      ),
      {
        kind: 'paragraph',
        text: [
          { text: '请看' },
          { text: '2018年公报', href: 'https://www.example.com/gongbao?id=7&p=1' },
          { text: '，' },
          { text: '务必', dots: true },
          { text: '按时办结。' },
        ],
      },
    ],
  },
  {
    name: 'lists from Word',
    html: `${wordHead}
<p class=MsoListParagraphCxSpFirst style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span>市民素质再提升</span></p>
<p class=MsoListParagraphCxSpLast style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span></span><![endif]>生活环境更整洁</p>
<p class=MsoListParagraph style='mso-list:l3 level1 lfo2'><![if !supportLists]><span style='font-family:Wingdings'><span
style='mso-list:Ignore'>l<span>&nbsp;</span></span></span><![endif]>社会秩序更规范</p>
<p class=MsoListParagraph style='mso-list:l3 level1 lfo2'><![if !supportLists]><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>公共服务更便捷</p>
${wordFoot}`,
    expected: [
      {
        kind: 'list',
        ordered: true,
        items: [[{ text: '市民素质再提升' }], [{ text: '生活环境更整洁' }]],
      },
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: '社会秩序更规范' }], [{ text: '公共服务更便捷' }]],
      },
    ],
  },
  {
    name: 'headings, a table, tracked changes and a footnote from Word',
    html: `${wordHead}
<h1><span style='mso-list:Ignore'></span>一、总体安排<o:p></o:p></h1>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=208 valign=top><p class=MsoNormal><b>项目<o:p></o:p></b></p></td>
  <td width=208><p class=MsoNormal><b>投入（万元）</b></p></td></tr>
 <tr><td><p class=MsoNormal>老旧<br>
庭院</p></td><td><p class=MsoNormal><span lang=EN-US>１２００<o:p></o:p></span></p></td></tr>
 <tr><td><p class=MsoNormal>破损路面</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<p class=MsoNormal>全年<del cite="mailto:张三">计划</del><ins>共</ins>改造<span style='display:none;mso-hide:all'>内部口径</span>六十八个庭院。<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference></span></a></p>
<div style='mso-element:footnote-list'><p class=MsoFootnoteText>[1] 据区统计局。</p></div>
<!--[if gte vml 1]><v:shape id="图片_1" style='width:415pt'><v:imagedata src="file:///C:/Users/a/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=553 height=311 src="file:///C:/Users/a/clip_image002.png" v:shapes="图片_1"><![endif]>
${wordFoot}`,
    expected: [
      subhead('一、总体安排'),
      {
        kind: 'table',
        caption: '',
        head: ['项目', '投入（万元）'],
        rows: [
          ['老旧庭院', '1200'],
          ['破损路面', ''],
        ],
      },
      paragraph('全年共改造六十八个庭院。'),
    ],
    pictures: 1,
  },
  {
    name: 'lead paragraphs and soft breaks from WPS',
    html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name="Generator" content="Microsoft Word 14">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>@font-face{font-family:"Times New Roman";} p.MsoNormal{mso-style-name:正文;text-indent:32.0000pt;}</style></head>
<body style="tab-interval:21pt;text-justify-trim:punctuation;"><!--StartFragment--><div class="Section0" style="layout-grid:15.6pt;">
<p class=MsoNormal style="text-indent:32.1500pt;mso-char-indent-count:2.0000;"><b><span style="mso-spacerun:'yes';font-family:仿宋;font-weight:bold;font-size:16pt;">——钱花在哪儿。</span></b><span style="mso-spacerun:'yes';font-family:仿宋;font-size:16pt;">全区先后投入创城专项资金</span><span style="mso-spacerun:'yes';">3200</span><span>余万元。</span><span><o:p></o:p></span></p>
<p class=MsoNormal><span>——</span><b><span style="font-weight:bold;">力从哪儿来。</span></b><span>区创城办居中统筹，城管、园林、教育等部门分头认领任务。</span></p>
<p class=MsoNormal><span>第一件事，已经办结。</span><br><span>第二件事，正在办理，</span><br><span>月底完成。</span><br clear=all style="page-break-before:always"></p>
<p class=MsoNormal><span><o:p>&nbsp;</o:p></span></p></div><!--EndFragment--></body></html>`,
    expected: [
      {
        kind: 'leadIn',
        lead: '钱花在哪儿。',
        text: [{ text: '全区先后投入创城专项资金3200余万元。' }],
      },
      {
        kind: 'leadIn',
        lead: '力从哪儿来。',
        text: [{ text: '区创城办居中统筹，城管、园林、教育等部门分头认领任务。' }],
      },
      paragraph('第一件事，已经办结。'),
      paragraph('第二件事，正在办理，月底完成。'),
    ],
  },
  {
    name: 'a list numbered in Chinese from WPS',
    html: `<body><!--StartFragment--><p class=MsoNormal style="margin-left:0pt;mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">（一）<span>&nbsp;</span></span><!--[endif]--><span>查 漏 补 缺</span></p>
<p class=MsoNormal style="mso-list:l0 level1 lfo1;"><!--[if !supportLists]--><span style="mso-list:Ignore;">（二）<span>&nbsp;</span></span><!--[endif]--><span>逐项整改</span></p><!--EndFragment--></body>`,
    expected: [
      { kind: 'list', ordered: true, items: [[{ text: '查漏补缺' }], [{ text: '逐项整改' }]] },
    ],
  },
]
