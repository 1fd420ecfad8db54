import { QuestionCircleOutlined } from '@ant-design/icons';
import { App, Button, theme } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStatus } from '../api/errors';
import { useMay } from '../api/use-me';
import { ErrorNote } from '../shared/ErrorNote';
import { usePageTitle } from '../shared/use-page-title';
import { useOpenedTask } from '../task/task-context';
import { DecisionTrouble } from './DecisionTrouble';
import { DeskToolbar } from './DeskToolbar';
import { readDraft } from './drafts';
import { KeysDialog } from './KeysDialog';
import { NoPairs } from './NoPairs';
import { PairActions } from './PairActions';
import { PairEditor } from './PairEditor';
import { PairList } from './PairList';
import { PairPane } from './PairPane';
import type { Pair } from './pair-types';
import type { PreviewHandle } from './ResultPreview';
import { useDecisions } from './use-decisions';
import { useDesk } from './use-desk';
import { useFillHeight } from './use-fill-height';
import { useShortcuts } from './use-shortcuts';
import './pairs.css';

/** The review desk: the pairs of the task on one side, the one to judge on the other. */
export function PairsPage() {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const { message } = App.useApp();
  const { task } = useOpenedTask();
  const taskId = task.task_id;
  usePageTitle(t('task.tab.pairs'), task.task_name);

  const desk = useDesk(taskId);
  const { filters, setFilters, list, openId, open, move, index, pair, detail, successor, found } = desk;
  // As it was when the editing began: what others make of it meanwhile takes nothing away that is being typed.
  const [edited, setEdited] = useState<Pair | null>(null);
  const [showsKeys, setShowsKeys] = useState(false);
  const preview = useRef<PreviewHandle>(null);
  const [place, height] = useFillHeight();

  const may = useMay('operator');
  const whyNot = !may ? t('pairs.needsOperator') : isRunning(task) ? t('pairs.busy') : null;
  const { decide, sending, trouble, dismiss } = useDecisions(taskId, { whyNot, open });

  // The open pair was edited by somebody: it goes on as what it became, unless it is being edited here.
  const isEditing = edited !== null && edited.id === openId;
  useEffect(() => {
    if (!successor || isEditing) return;
    void message.info(t('pairs.becameOther', { by: successor.review?.reviewed_by ?? '?' }));
    open(successor.id);
  }, [successor, isEditing, open, message, t]);
  // What was typed and not saved is shown again.
  useEffect(() => {
    if (pair && may && readDraft(taskId, pair.id))
      setEdited((before) => (before?.id === pair.id ? before : pair));
  }, [pair, taskId, may]);

  const edit = useCallback(() => {
    if (may && pair) setEdited(pair);
  }, [may, pair]);
  const judge = (decision: 'approved' | 'rejected') => {
    if (!pair || whyNot !== null) return;
    if (pair.review?.decision !== decision) decide(pair, { decision });
    move(1);
  };
  const approve = () => judge('approved');
  const reject = () => judge('rejected');
  const reopen = () => pair?.review?.decision && decide(pair, { decision: null });
  const prove = () => pair && decide(pair, { prove: true });
  useShortcuts(
    isEditing
      ? {}
      : {
          ...{ j: () => move(1), k: () => move(-1), ArrowDown: () => move(1), ArrowUp: () => move(-1) },
          ...{ a: approve, r: reject, e: edit, u: reopen, v: prove },
          p: () => preview.current?.run(),
          '?': () => setShowsKeys(true),
        },
  );

  if (list.counts?.all === 0) return <NoPairs taskId={taskId} />;
  return (
    <>
      <DeskToolbar filters={filters} counts={list.counts} onChange={setFilters} />
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      <div className="desk" ref={place} style={{ height }}>
        <PairList
          pairs={list.pairs}
          total={list.total}
          openId={openId}
          isLoading={list.isPending}
          sending={sending}
          onOpen={open}
          onMore={desk.more}
        />
        <div
          className="pair-pane"
          style={{ background: token.colorBgContainer, borderColor: token.colorBorderSecondary }}
        >
          <div className="pair-pane-body" tabIndex={-1}>
            {isEditing ? (
              <PairEditor
                taskId={taskId}
                pair={edited}
                whyNot={whyNot}
                onDone={({ id }) => {
                  setEdited(null);
                  open(id);
                }}
              />
            ) : (
              <PairPane
                taskId={taskId}
                pair={pair}
                detail={detail}
                isGone={isStatus(found.error, 404)}
                error={found.error}
                onRetry={() => void found.refetch()}
                preview={preview}
                notice={
                  trouble &&
                  trouble.pairId === pair?.id && (
                    <DecisionTrouble
                      error={trouble.error}
                      wanted={trouble.wish.decision ?? null}
                      onClose={dismiss}
                      onAgain={(now) => decide(now, { decision: trouble.wish.decision })}
                    />
                  )
                }
              />
            )}
          </div>
          {pair && !isEditing && (
            <PairActions
              pair={pair}
              position={index + 1}
              total={list.total}
              whyNot={whyNot}
              isSending={sending.has(pair.id)}
              onApprove={approve}
              onReject={reject}
              onEdit={edit}
              onReopen={reopen}
              onProve={prove}
              onMove={move}
              help={
                <Button
                  type="text"
                  icon={<QuestionCircleOutlined aria-hidden />}
                  aria-label={t('pairs.keys.help')}
                  title={`${t('pairs.keys.help')} (?)`}
                  onClick={() => setShowsKeys(true)}
                />
              }
            />
          )}
        </div>
      </div>
      <KeysDialog isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
    </>
  );
}

const isRunning = ({ steps }: ReturnType<typeof useOpenedTask>['task']): boolean =>
  steps.some(({ step_status: status }) => status === 'running');
