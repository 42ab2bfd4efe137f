import { expect, test } from 'vitest'
import { isInByline } from './byline.ts'

test.each([
  ['记者 林江', '林江', true],
  ['记者 林江（演示）、通讯员 宋禾', '宋禾', true],
  ['本报记者/林江', '林江', true],
  ['John Smith、记者 林江', 'John Smith', true],
  ['阿依努尔·买买提', '阿依努尔·买买提', true],
  ['记者 林江涛', '林江', false],
  ['记者 林 江', '林江', false],
  ['', '林江', false],
  ['记者', '', false],
])('In “%s” the name %s stands: %s', (byline, name, isThere) =>
  expect(isInByline(byline, name)).toBe(isThere),
)
