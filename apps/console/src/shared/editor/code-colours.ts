import { tags, type Tag } from '@lezer/highlight';

export type CodeKind = 'keyword' | 'string' | 'number' | 'comment' | 'name';

/** What of a language is coloured, the same wherever code is shown. */
export const CODE_TAGS: Record<CodeKind, Tag[]> = {
  keyword: [tags.keyword, tags.operatorKeyword, tags.heading],
  string: [tags.string, tags.special(tags.string)],
  number: [tags.number, tags.bool, tags.null],
  comment: [tags.comment, tags.quote],
  name: [tags.propertyName, tags.typeName, tags.standard(tags.name)],
};

/** Each at least 4.5 : 1 on the backgrounds that code has here. */
export const CODE_COLOURS: Record<'light' | 'dark', Record<CodeKind, string>> = {
  light: {
    ...{ keyword: '#1d39c4', string: '#1a6b29', number: '#9a3412', comment: '#5b6470', name: '#6b21a8' },
  },
  dark: { keyword: '#9db4ff', string: '#8fd694', number: '#f2b27a', comment: '#9aa3ad', name: '#d3b3ff' },
};
