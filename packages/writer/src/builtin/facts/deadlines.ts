import { isDueDate, isNameOf } from '@pairsmith/words';
import type { DateField } from './subject';

/** On which something runs out or has to be done, rather than was: due dates, days of expiry. */
export const isDeadline = ({ column, words }: DateField): boolean =>
  isDueDate(column) ||
  isNameOf(words.zh, 'deadline') ||
  isNameOf(words.en, 'deadline', 'en') ||
  / expires?(?: |$)| expir| until(?: |$)/.test(` ${words.en}`);
