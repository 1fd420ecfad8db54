import { Flex, Grid } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { usePageTitle } from '../shared/use-page-title';
import { EvaluationCard } from './evaluation/EvaluationCard';
import { LogPanel } from './LogPanel';
import { RunBar } from './RunBar';
import { RunDialog } from './RunDialog';
import type { RunChoice } from './run-choice';
import { StepCard } from './StepCard';
import { useOpenedTask } from './task-context';
import { TaskFacts } from './TaskFacts';

/** A task at a glance: its four steps with what they do, did and reported, what came of it for a model, what it was asked for, and its log. */
export function TaskPage() {
  const { task, log } = useOpenedTask();
  const [choice, setChoice] = useState<RunChoice | null>(null);
  const screens = Grid.useBreakpoint();
  usePageTitle(task.task_name ?? task.task_id);
  useRunWished(() => setChoice({ kind: 'continue' }));
  return (
    <>
      <RunBar task={task} onRun={setChoice} />
      <Flex gap={20} align="start" vertical={!screens.lg}>
        <Flex vertical gap={12} style={{ flex: '1 1 0', minWidth: 0, width: '100%' }}>
          <ol style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}>
            {task.steps.map((step, index) => (
              <StepCard key={step.step_name} task={task} step={step} number={index + 1} onRun={setChoice} />
            ))}
          </ol>
          <EvaluationCard task={task} />
          <LogPanel log={log} />
        </Flex>
        <aside style={{ flex: '0 0 340px', width: screens.lg ? 340 : '100%' }}>
          <TaskFacts task={task} />
        </aside>
      </Flex>
      {choice && <RunDialog task={task} choice={choice} onClose={() => setChoice(null)} />}
    </>
  );
}

/** A task that was made just now is asked about at once; going back to this page later asks nothing. */
function useRunWished(onWish: () => void): void {
  const { state, pathname } = useLocation();
  const navigate = useNavigate();
  const isWished = (state as { run?: string } | null)?.run === 'complete';
  const grant = useEffectEvent(() => {
    onWish();
    void navigate(pathname, { replace: true, state: null });
  });
  // Once for each wish.
  useEffect(() => {
    if (isWished) grant();
  }, [isWished]);
}
