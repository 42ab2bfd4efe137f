import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { emptyBody } from '#newsroom/stories/draft/shape.ts'
import { StoryEditor } from './storyEditor.tsx'

test('The page that the server sends has the headline already, before any script runs', () => {
  const draft = {
    kicker: '',
    title: '松花江今日开江',
    subtitle: '',
    shortTitle: '<script>alert(1)</script>',
    summary: '',
    body: emptyBody(),
  }
  const html = renderToString(createElement(StoryEditor, { draft, onChange: () => {} }))
  expect(html).toContain('松花江今日开江</textarea>')
  expect(html).toContain('7／20字')
  expect(html).not.toContain('<script>')
})
