import { paragraph, type Sample } from './sample.ts'

/** Excel and WPS 表格. */
export const sheets: Sample[] = [
  {
    name: 'cells from Excel under a merged title',
    html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";} --></style></head><body link="#0563C1">
<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse;width:162pt'><!--StartFragment-->
 <col width=72 span=3 style='width:54pt'>
 <tr height=19 style='height:14.25pt'><td colspan=3 height=19 class=xl66 width=216>各区创城专项资金</td></tr>
 <tr height=19><td class=xl65>区</td><td class=xl65>２０１７年</td><td>2018 年</td></tr>
 <tr height=19><td rowspan=2>香坊</td><td align=right x:num="1200">1200</td><td align=right>3200</td></tr>
 <tr height=19><td align=right>68</td><td>&nbsp;</td></tr>
 <tr height=19><td></td><td></td><td></td></tr>
<!--EndFragment--></table></body></html>`,
    expected: [
      {
        kind: 'table',
        caption: '各区创城专项资金',
        head: ['区', '2017年', '2018年'],
        rows: [
          ['香坊', '1200', '3200'],
          ['', '68', ''],
        ],
      },
    ],
  },
  {
    name: 'cells from WPS 表格 with a hidden row and an empty last column',
    html: `<html><head><meta name="Generator" content="WPS Office ET"/><style>.et2{mso-number-format:"General";}</style></head><body><table width="240" style="border-collapse:collapse;width:180.00pt;"><colgroup><col width="80"><col width="80"></colgroup><tbody><tr style="height:13.50pt;"><td class="et2" x:str="">线路</td><td class="et2" x:str="">票价<br/>（元）</td><td></td></tr><tr style="display:none;"><td>内部</td><td>9</td><td></td></tr><tr><td x:str=""><font class="font0">986 路</font></td><td x:num="2">2</td><td> </td></tr></tbody></table></body></html>`,
    expected: [
      { kind: 'table', caption: '', head: ['线路', '票价（元）'], rows: [['986路', '2']] },
    ],
  },
  {
    name: 'one column from Excel',
    html: '<table><!--StartFragment--><tr><td>香坊区</td></tr><tr><td>道里区</td></tr><!--EndFragment--></table>',
    expected: [paragraph('香坊区'), paragraph('道里区')],
  },
  {
    name: 'a table of a web page with a caption, a header and a picture',
    html: `<p>票价如下：</p><div class="table-wrap"><table><caption>各线票价</caption><thead><tr><th scope="col">线路</th><th>元</th></tr></thead><tbody><tr><th>986路<img src="bus.png" alt=""></th><td><a href="/about">2</a></td></tr></tbody></table></div><p>自今日起执行。</p>`,
    expected: [
      paragraph('票价如下：'),
      { kind: 'table', caption: '各线票价', head: ['线路', '元'], rows: [['986路', '2']] },
      paragraph('自今日起执行。'),
    ],
    pictures: 1,
  },
]
