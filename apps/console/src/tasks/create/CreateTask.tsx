import { Alert, Button, Card, Flex, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '../../shared/ErrorNote';
import { DatabaseStep } from './DatabaseStep';
import { DetailsStep } from './DetailsStep';
import { connectionOf, emptyDraft, isComplete, type TaskDraft } from './draft';
import { readPasted } from './pasted-tables';
import { forgetDraft, storeDraft } from './stored-draft';
import { TablesStep } from './TablesStep';
import { useCreateTask } from './use-create-task';
import { useDatabaseTables } from './use-database-tables';

interface Props {
  initial: TaskDraft;
  /** It was begun before in this tab. */
  isKept?: boolean;
  /** It was made from another task: what was typed for a new one is left alone. */
  isClone?: boolean;
}

/** Three steps; each can be gone back to, and what was typed in any of them stays. */
export function CreateTask({ initial, isKept = false, isClone = false }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(initial);
  const [step, setStep] = useState(0);
  const [isKeptShown, setKeptShown] = useState(isKept);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<string | undefined | null>(null);
  const tested = useDatabaseTables(tried);
  const creation = useCreateTask();
  const connection = connectionOf(draft);
  const isTested = tried !== null && tried === connection;
  const change = (changed: Partial<TaskDraft>) => setDraft((before) => ({ ...before, ...changed }));

  useEffect(() => {
    if (!isClone) storeDraft(draft);
  }, [draft, isClone]);

  // The service's own database needs nothing typed: it is tried at once.
  useEffect(() => {
    if (draft.source === 'service') setTried(undefined);
  }, [draft.source]);

  function test(): void {
    if (isTested) void tested.refetch();
    else setTried(connection);
  }

  async function create(): Promise<void> {
    const taskId = await creation.create({ draft, file }).catch(() => null);
    if (taskId === null) return; // said below
    if (!isClone) forgetDraft();
    void navigate(`/tasks/${encodeURIComponent(taskId)}`, { state: { run: 'complete' } });
  }

  const database = isTested ? tested.data : undefined;
  const tableCount = countTables(draft);
  const whyNot = [
    database === undefined ? t('create.testFirst') : database.total === 0 ? t('create.noTables') : null,
    (draft.tablesFrom === 'file' ? file !== null : tableCount > 0) ? null : t('create.tablesFirst'),
    null,
  ];
  const blocked = whyNot.slice(0, step + 1).find((why) => why !== null) ?? null;

  return (
    <Flex vertical gap={20} style={{ maxWidth: 980 }}>
      <Steps
        size="small"
        current={step}
        onChange={(wanted) => wanted < step && setStep(wanted)}
        items={[
          { title: t('create.stepDatabase') },
          { title: t('create.stepTables'), disabled: step < 1 },
          { title: t('create.stepDetails'), disabled: step < 2 },
        ]}
      />
      {isKeptShown && (
        <Alert
          type="info"
          showIcon
          title={t('create.kept')}
          action={
            <Button
              size="small"
              onClick={() => {
                setDraft(emptyDraft(i18n.language === 'zh' ? 'zh' : 'en'));
                setFile(null);
                setStep(0);
                setKeptShown(false);
              }}
            >
              {t('create.startOver')}
            </Button>
          }
          closable={{ onClose: () => setKeptShown(false) }}
        />
      )}
      {isClone && step === 0 && draft.source === 'own' && (
        <Alert type="info" showIcon title={t('create.cloneHint')} />
      )}
      <Card>
        {step === 0 && (
          <DatabaseStep draft={draft} onChange={change} tested={tested} isTested={isTested} onTest={test} />
        )}
        {step === 1 && database && (
          <TablesStep draft={draft} onChange={change} database={database} file={file} onFile={setFile} />
        )}
        {step === 2 && database && (
          <DetailsStep
            draft={draft}
            onChange={change}
            databaseName={database.db_connection_info.database}
            tableCount={draft.tablesFrom === 'file' ? null : tableCount}
          />
        )}
        <ErrorNote error={creation.error} />
      </Card>
      <Flex justify="space-between" align="center" gap={12}>
        <Button onClick={() => (step === 0 ? void navigate('/tasks') : setStep(step - 1))}>
          {step === 0 ? t('app.cancel') : t('create.back')}
        </Button>
        <Flex align="center" gap={12}>
          <span id="why-not-next">{blocked}</span>
          {step < 2 ? (
            <Button
              // Another button than the last one, whose sign of loading would stay in it.
              key="next"
              type="primary"
              disabled={blocked !== null || (draft.source === 'own' && !isComplete(draft.connection))}
              aria-describedby="why-not-next"
              onClick={() => setStep(step + 1)}
            >
              {t('create.next')}
            </Button>
          ) : (
            <Button
              key="create"
              type="primary"
              loading={creation.isPending}
              disabled={blocked !== null}
              aria-describedby="why-not-next"
              onClick={() => void create()}
            >
              {t('create.create')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Flex>
  );
}

const countTables = ({ tablesFrom, chosen, pasted }: TaskDraft): number =>
  tablesFrom === 'paste' ? readPasted(pasted, null).names.length : chosen.length;
