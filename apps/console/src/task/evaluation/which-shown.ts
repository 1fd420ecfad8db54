import { isActive, type ListedEvaluation } from './use-evaluations';

type Listed = Pick<ListedEvaluation, 'evaluation_id' | 'status' | 'error_type' | 'arms'>;

/** Which of a task's evaluations, the newest first, is followed, and which is shown. */
export function whichShown<One extends Listed>(evaluations: readonly One[], chosen: string | null) {
  const ended = evaluations.filter((each) => !isActive(each));
  return {
    active: evaluations.find(isActive),
    ended,
    // One that was cancelled has nothing to show: the figures before it stay where they are.
    shown: ended.find(({ evaluation_id: id }) => id === chosen) ?? ended.find(saysSomething) ?? ended[0],
    /** Whose files stand among the task's: each one with figures replaces those of the one before. */
    filed: ended.find(({ arms }) => arms !== null),
  };
}

const saysSomething = ({ arms, error_type: type }: Listed): boolean => arms !== null || type !== 'cancelled';
