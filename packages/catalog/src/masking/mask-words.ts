import type { Column } from '../table';
import { maskRemark } from './mask-text';

type Words = Pick<Column, 'comment' | 'title' | 'description'>;

/**
 * A table's or column's words with whatever they quote of people masked: `手机（如 13812345678）`, `有问题找王建国 …`.
 */
export const maskWords = ({ comment, title, description }: Words): Words => ({
  comment: comment === null ? null : maskRemark(comment),
  title: maskRemark(title),
  description: maskRemark(description),
});
