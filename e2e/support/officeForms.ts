/** `at` makes what must be there once different each time. */
export type OfficeForm = readonly [
  address: string,
  mark: string,
  fill: (text: string, at: number) => Record<string, string>,
]

/** The forms of the office: where, a mark, and all its fields filled with a payload. */
export const officeForms: readonly OfficeForm[] = [
  [
    '/admin/channels',
    'name="slug"',
    (text, at) => ({
      slug: `x${at}`,
      name: text.slice(0, 8),
      fullName: text.slice(0, 20),
      about: text,
    }),
  ],
  [
    '/admin/channels',
    '修改频道',
    (text) => ({ name: text.slice(0, 8), fullName: text.slice(0, 20), about: text }),
  ],
  ['/admin/channels', 'name="slug"', (text) => ({ slug: text, name: text, hue: text })],
  [
    '/admin/sources',
    '添加',
    (text) => ({ name: text, class: text, website: text, validFrom: text, note: text }),
  ],
  ['/admin/sources', '添加', (text) => ({ name: text.slice(0, 60), class: 'other', note: text })],
  ['/admin/sources/1', '修改稿源', (text) => ({ name: text, note: text, reason: text })],
  ['/admin/redirects', 'name="toPath"', (text) => ({ fromPath: text, toPath: text })],
  [
    '/admin/redirects',
    'name="toPath"',
    (text, at) => ({
      fromPath: `/x${at}/${encodeURI(text.toWellFormed())}`,
      toPath: `/${encodeURI(text.toWellFormed())}`,
    }),
  ],
  [
    '/admin/settings',
    '保存站点',
    (text) => ({
      name: text,
      house: text,
      parentChannel: text,
      domain: text,
      motto0: text,
      motto1: `${text}.`,
    }),
  ],
  [
    '/admin/settings',
    '保存许可信息',
    (text) => ({
      label0: text.slice(0, 40),
      number0: text.slice(0, 60),
      label1: text,
      href1: text,
    }),
  ],
  [
    '/admin/settings',
    '保存许可信息',
    (text) => ({
      label0: text.slice(0, 40),
      number0: text.slice(0, 60),
      href0: `https://a.example/${text}`,
    }),
  ],
  ['/admin/settings', '保存联系方式', (text) => ({ email: text, phone: text, address: text })],
  [
    '/admin/settings',
    '保存联系方式',
    (text) => ({ email: 'web@a.example', phone: text, address: text }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({
      wish: 'write',
      title: text.slice(0, 60),
      summary: text,
      body: `${text}\n\n# ${text}\n- ${text}\n\n> ${text}\n>> ${text}\n\n【x】${text}\n|| ${text}\n| ${text} | b\n| ${text} | b`,
    }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({ wish: 'write', title: text, body: `[看](${text})` }),
  ],
  [
    '/admin/pages/about',
    'name="summary"',
    (text) => ({ wish: 'preview', title: text, body: `[${text}](${text})\n${text}` }),
  ],
  [
    '/admin/staff',
    'name="username"',
    (text, at) => ({ name: text, username: `x${at}`, role: text }),
  ],
  [
    '/admin/staff',
    'name="username"',
    (text, at) => ({ name: text.slice(0, 40), username: `y${at}`, role: 'editor' }),
  ],
]
