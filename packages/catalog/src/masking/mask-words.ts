import type { Column } from '../table';
import { maskFreeText, maskText } from './mask-text';

type Words = Pick<Column, 'comment' | 'title' | 'description'>;

/**
 * A table's or column's words with whatever they quote of people masked: `手机（如 13812345678）`, `有问题找王建国 …`.
 * Names without a cue only where the comment holds something else of theirs: most words of a trade begin with a surname.
 */
export const maskWords = ({ comment, title, description }: Words): Words => ({
  comment: comment === null ? null : maskRemark(comment),
  title: maskRemark(title),
  description: maskRemark(description),
});

const maskRemark = (text: string): string => (maskText(text) === text ? text : maskFreeText(text));
