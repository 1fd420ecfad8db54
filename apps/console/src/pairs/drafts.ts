import type { PairText } from './pair-types';

const nameOf = (taskId: string, pairId: string): string => `pairsmith.draft.pair.${taskId}.${pairId}`;

/** What somebody was about to make of a pair: it outlives a wrong key, a reload, and the way back. */
export function readDraft(taskId: string, pairId: string): PairText | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(nameOf(taskId, pairId)) ?? 'null') as PairText | null;
    return typeof draft?.question === 'string' && typeof draft.sql === 'string' ? draft : null;
  } catch {
    return null; // not ours, or not readable: there is none
  }
}

export function keepDraft(taskId: string, pairId: string, draft: PairText): void {
  try {
    sessionStorage.setItem(nameOf(taskId, pairId), JSON.stringify(draft));
  } catch (error) {
    // A full store keeps what it has; the text stands on the page.
    console.warn('the draft is kept on this page alone', error);
  }
}

export const dropDraft = (taskId: string, pairId: string): void =>
  sessionStorage.removeItem(nameOf(taskId, pairId));
