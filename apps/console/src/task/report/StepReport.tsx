import type { Step, Task } from '@pairsmith/client';
import { Flex } from 'antd';
import { DdlReport } from './DdlReport';
import { LlmUse } from './LlmUse';
import { LoadReport } from './LoadReport';
import { QuestionsReport } from './QuestionsReport';
import { ValidationReport } from './ValidationReport';

interface Props {
  task: Task;
  step: Step;
  /** All there is, or the one sentence that says how it went. */
  showsAll: boolean;
}

/** What a step reported, in plain words. */
export function StepReport({ task, step, showsAll }: Props) {
  return (
    <Flex vertical gap={12}>
      <Kind task={task} step={step} showsAll={showsAll} />
      {showsAll && <LlmUse use={step.llm} />}
    </Flex>
  );
}

function Kind({ task, step, showsAll }: Props) {
  if (step.result === null) return null;
  switch (step.step_name) {
    case 'ddl_generation':
      return <DdlReport report={step.result} showsAll={showsAll} />;
    case 'qa_generation':
      return <QuestionsReport taskId={task.task_id} report={step.result} showsAll={showsAll} />;
    case 'sql_validation':
      return <ValidationReport taskId={task.task_id} report={step.result} showsAll={showsAll} />;
    case 'training_load':
      return <LoadReport report={step.result} showsAll={showsAll} />;
  }
}
