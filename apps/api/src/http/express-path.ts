/** `{task_id}` of the document is `:task_id` to Express. */
export const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
