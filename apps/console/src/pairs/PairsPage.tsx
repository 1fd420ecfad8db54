import { useOpenedTask } from '../task/task-context';

/** The review desk of the open task. */
export function PairsPage() {
  const { task } = useOpenedTask();
  return <p>{task.task_id}</p>;
}
