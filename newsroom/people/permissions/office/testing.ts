import { orThrow } from '#lib/result.ts'
import { addChannel } from '../../../channels/add.ts'
import { changeChannel } from '../../../channels/change.ts'
import { endRelaxation } from '../../../channels/endRelaxation.ts'
import { limitReview } from '../../../channels/limitReview.ts'
import { moveChannel } from '../../../channels/move.ts'
import { relaxReview } from '../../../channels/relaxReview.ts'
import { reopenChannel } from '../../../channels/reopen.ts'
import { retireChannel } from '../../../channels/retire.ts'
import { writeStaticPage } from '../../../pages/write.ts'
import { addRedirect } from '../../../redirects/add.ts'
import { importRedirects } from '../../../redirects/import.ts'
import { removeRedirect } from '../../../redirects/remove.ts'
import { addSynonyms } from '../../../search/addSynonyms.ts'
import { changeSynonyms } from '../../../search/changeSynonyms.ts'
import { removeSynonyms } from '../../../search/removeSynonyms.ts'
import { changeSetting } from '../../../settings/change.ts'
import { confirmSite } from '../../../settings/confirm.ts'
import { addSource } from '../../../sources/add.ts'
import { changeSource } from '../../../sources/change.ts'
import { importSources } from '../../../sources/import.ts'
import { deedOf, paragraph } from '../../../testing.ts'
import { another, type Try } from '../desk/testing.ts'

const words = { name: '新', fullName: '新频道', about: '', hue: 'guonei' } as const
const page = { slug: 'about', title: '关于', summary: '我们', body: [paragraph('报社。')] }

/** The verbs of channels, sources, pages, settings, redirects and synonyms. */
export const officeTries: Record<string, Try> = {
  addChannel: {
    action: 'channel.manage',
    call: (deed) => addChannel(deed, { ...words, slug: `new${another()}` }),
  },
  changeChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => changeChannel(deed, { ...words, channelId }),
  },
  moveChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => moveChannel(deed, { channelId, way: 'down' }),
  },
  retireChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => retireChannel(deed, { channelId }),
  },
  reopenChannel: {
    action: 'channel.manage',
    call: (deed, { channelId }) => reopenChannel(deed, { channelId }),
  },
  limitReview: {
    action: 'channel.manage',
    call: (deed, { channelId }) =>
      limitReview(deed, { channelId, step: 'firstReview', minutes: 30 }),
  },
  relaxReview: {
    action: 'channel.relax',
    call: (deed, { channelId }) =>
      relaxReview(deed, { channelId, kind: 'twoReviews', reason: '人手不足' }),
  },
  endRelaxation: {
    action: 'channel.relax',
    prepare: async ({ channelId }) => {
      const given = { channelId, kind: 'ownEdit', reason: '人手不足' } as const
      return orThrow(await relaxReview(deedOf('admin'), given)).id
    },
    call: (deed, _, relaxationId) => endRelaxation(deed, { relaxationId }),
  },
  addSource: {
    action: 'source.manage',
    call: (deed) => addSource(deed, { name: `新${another()}`, class: 'paper' }),
  },
  changeSource: {
    action: 'source.manage',
    call: (deed, { sourceId }) =>
      changeSource(deed, { sourceId, name: `新${another()}`, class: 'paper', reason: '改名' }),
  },
  importSources: {
    action: 'source.manage',
    call: (deed) => importSources(deed, { text: `名称,类别\n新${another()},合作媒体` }),
  },
  writeStaticPage: { action: 'page.write', call: (deed) => writeStaticPage(deed, page) },
  changeSetting: {
    action: 'setting.change',
    call: (deed) => changeSetting(deed, 'demoDay', '2018-05-14'),
  },
  confirmSite: { action: 'setting.change', call: (deed) => confirmSite(deed) },
  addRedirect: {
    action: 'redirect.manage',
    call: (deed) => addRedirect(deed, { fromPath: `/old${another()}`, toPath: '/about' }),
  },
  importRedirects: {
    action: 'redirect.manage',
    call: (deed) => importRedirects(deed, { text: `旧地址,新地址\n/old${another()},/about` }),
  },
  removeRedirect: {
    action: 'redirect.manage',
    call: (deed, { fromPath }) => removeRedirect(deed, { fromPath }),
  },
  addSynonyms: {
    action: 'search.manage',
    call: (deed) => addSynonyms(deed, { words: ['哈市', '哈尔滨'] }),
  },
  changeSynonyms: {
    action: 'search.manage',
    call: (deed, { synonymsId: id }) => changeSynonyms(deed, { id, words: ['冰城', '哈尔滨'] }),
  },
  removeSynonyms: {
    action: 'search.manage',
    call: (deed, { synonymsId: id }) => removeSynonyms(deed, { id }),
  },
}
