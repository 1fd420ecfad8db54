/** What the audit trail calls what people do; only what changes something has a name. */
export const AUDIT_ACTIONS = [
  'task.create',
  'task.change',
  'task.execute',
  'task.cancel',
  'task.evaluate',
  'task.delete',
  'table_list.store',
  'file.upload',
  'pair.review',
  'pair.preview',
  'training_data.create',
  'training_data.update',
  'training_data.delete',
  'training_data.upload',
  'training_data.combine',
  'vectors.backup',
  'vectors.restore',
  'vectors.rebuild',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];
