import type { PersonalKind } from './kinds';
import { maskFreeText, maskText } from './mask-text';
import { maskShape } from './mask-shape';
import { kindOfCell, narrow } from './patterns';

/**
 * A cell of a column of personal data, masked in shape. A cell of another kind than its column's is masked as what it is;
 * full-width digits and letters as the ASCII that they stand for.
 */
export function maskCell(raw: string, kind: PersonalKind): string {
  const cell = narrow(raw);
  if (cell.trim() === '') return raw;
  if (kind === 'text') return maskFreeText(cell);
  const own = kindOfCell(cell);
  if (own) return maskShape(cell, own.kind);
  if (isShaped(cell, kind)) return maskShape(cell, kind);
  // Longer text with the datum inside: `张三 13800001111(家里)`.
  const inside = maskText(cell);
  return inside === cell ? maskShape(cell, kind) : maskFreeText(cell);
}

const isShaped = (cell: string, kind: PersonalKind) =>
  kind === 'secret' ||
  kind === 'custom' ||
  kind === 'account' ||
  kind === 'birth_date' ||
  (kind === 'person_name' && cell.length <= 6);
