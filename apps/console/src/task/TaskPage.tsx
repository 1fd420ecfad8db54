import { useOpenedTask } from './task-context';

export function TaskPage() {
  const { task } = useOpenedTask();
  return <p>{task.task_id}</p>;
}
