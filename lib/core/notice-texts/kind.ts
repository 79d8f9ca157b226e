import type { Text } from '../text'

export type NoticeWords = { readonly title: Text; readonly body: Text }

export const kind = (title: Text, body: Text): NoticeWords => ({ title, body })
