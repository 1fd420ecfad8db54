import type { TaskDraft } from './draft';

const STORED_AT = 'pairsmith.new-task';

/** What was typed for a new task in this tab; a reload does not lose it. */
export function storedDraft(): TaskDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORED_AT) ?? 'null') as TaskDraft | null;
  } catch {
    return null; // half written or not ours
  }
}

export function storeDraft(draft: TaskDraft): void {
  const { connection, ...rest } = draft;
  sessionStorage.setItem(STORED_AT, JSON.stringify({ ...rest, connection: { ...connection, password: '' } }));
}

export const forgetDraft = (): void => sessionStorage.removeItem(STORED_AT);
