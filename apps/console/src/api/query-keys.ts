/** Names of what is kept of the service's answers: whoever changes something says by them what is to be asked anew. */
export const queryKeys = {
  me: ['me'] as const,
  tasks: ['tasks'] as const,
  task: (taskId: string) => ['task', taskId] as const,
  executions: (taskId: string) => ['task', taskId, 'executions'] as const,
  files: (taskId: string) => ['task', taskId, 'files'] as const,
  file: (taskId: string, name: string) => ['task', taskId, 'files', name] as const,
  pairs: (taskId: string) => ['task', taskId, 'pairs'] as const,
  /** Not below the task's: what a run says of its progress makes that old every second, and these read whole reports. */
  evaluations: (taskId: string) => ['evaluations', taskId] as const,
  evaluation: (taskId: string, evaluationId: string) => ['evaluation', taskId, evaluationId] as const,
  tableList: (taskId: string) => ['task', taskId, 'table-list'] as const,
};
