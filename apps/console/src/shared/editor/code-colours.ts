import { tags, type Tag } from '@lezer/highlight';

export type CodeKind = 'keyword' | 'string' | 'number' | 'comment' | 'name';

/** What of a language is coloured, the same wherever code is shown. */
export const CODE_TAGS: Record<CodeKind, Tag[]> = {
  keyword: [tags.keyword, tags.heading],
  string: [tags.string, tags.special(tags.string)],
  number: [tags.number, tags.bool, tags.null],
  comment: [tags.comment, tags.meta],
  name: [tags.propertyName, tags.link, tags.url],
};

/** Each at least 4.5 : 1 on the backgrounds that code has here. */
export const CODE_COLOURS: Record<'light' | 'dark', Record<CodeKind, string>> = {
  light: {
    ...{ keyword: '#1d39c4', string: '#1f6b08', number: '#9a4500', comment: '#5c5c5c', name: '#8a1c7c' },
  },
  dark: { keyword: '#9db4ff', string: '#95de64', number: '#ffc069', comment: '#a6a6a6', name: '#ffadd2' },
};
