/** Names of what is kept of the service's answers: whoever changes something says by them what is to be asked anew. */
export const queryKeys = {
  me: ['me'] as const,
  tasks: ['tasks'] as const,
  task: (taskId: string) => ['task', taskId] as const,
  executions: (taskId: string) => ['task', taskId, 'executions'] as const,
  files: (taskId: string) => ['task', taskId, 'files'] as const,
  file: (taskId: string, name: string) => ['task', taskId, 'files', name] as const,
  pairs: (taskId: string) => ['task', taskId, 'pairs'] as const,
  tableList: (taskId: string) => ['task', taskId, 'table-list'] as const,
};
