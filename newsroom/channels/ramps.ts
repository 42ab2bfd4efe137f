import type { Ramp } from '#lib/covers/cover.ts'
import type { Hue } from './published.ts'

/** Six tones of each channel hue, deep → pale, in which its covers are drawn (design §8). */
export const ramps: Record<Hue, Ramp> & Record<string, Ramp | undefined> = {
  bingcheng: ['#082B45', '#0B3A5B', '#0B5A8A', '#4A8FB8', '#A6CBE0', '#DDEBF3'],
  longjiang: ['#0C3026', '#154A38', '#1F6B4F', '#5A9C81', '#ABD0C0', '#E0EEE7'],
  guonei: ['#16202B', '#2A3846', '#4A5866', '#8291A0', '#BAC6D0', '#E4EAEF'],
  minsheng: ['#3F2A05', '#63430A', '#8A5A00', '#BD8C38', '#E2C48C', '#F8EDD6'],
  wenti: ['#2C1D4E', '#452F76', '#6B4A9E', '#9A80C6', '#CBBAE6', '#EEE8F7'],
  jiaoyu: ['#06343C', '#0A4C57', '#0E6672', '#4F9AA4', '#A6CFD4', '#DEEEF0'],
  zhuanti: ['#42190F', '#652A1D', '#8A3D2C', '#BD7868', '#E1B8AD', '#F6E7E2'],
}
