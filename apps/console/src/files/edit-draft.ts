/** An edit that was begun and not saved: it outlives a reload and a way to another page of this tab. */
export interface EditDraft {
  text: string;
  /** The version it was begun on. */
  etag: string | null;
}

/** Browsers keep some 5 MB for all; a larger text is kept as long as its page is open. */
const MAX_KEPT = 1_500_000;

const keyOf = (taskId: string, name: string) => `pairsmith.edit.${taskId}.${name}`;

export function storedEdit(taskId: string, name: string): EditDraft | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(taskId, name)) ?? 'null') as EditDraft | null;
  } catch {
    return null; // half written or not ours
  }
}

/** Gives whether it is kept. */
export function storeEdit(taskId: string, name: string, draft: EditDraft): boolean {
  if (draft.text.length > MAX_KEPT) return false;
  try {
    sessionStorage.setItem(keyOf(taskId, name), JSON.stringify(draft));
    return true;
  } catch {
    return false; // full
  }
}

export const forgetEdit = (taskId: string, name: string): void =>
  sessionStorage.removeItem(keyOf(taskId, name));
